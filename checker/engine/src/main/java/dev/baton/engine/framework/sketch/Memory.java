package dev.baton.engine.framework.sketch;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.flow.World;
import dev.baton.engine.library.Library;
import dev.baton.engine.model.Fact;
import dev.baton.engine.replay.Change;
import dev.baton.engine.replay.Outcome;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Thing;
import dev.baton.engine.resolve.Program;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the object behind a node remembers from one run to the next. */
final class Memory {
  private final Sketch sketch;
  private final World world;

  Memory(Sketch sketch) {
    this.sketch = sketch;
    this.world = sketch.replay().world();
  }

  /** Notes the fields that a run of the node changed, where one object serves many runs. */
  void note(String node, Made object, Outcome outcome) {
    if (sketch.isForOneTask(object)) {
      return;
    }
    for (String field : changed(object, outcome)) {
      TypeCode type = declaring(object.type(), field);
      if (type != null && isOwnMemory(type, field)) {
        sketch.noteBeside(
            new Fact.AgentState(type.simpleName(), node, field, world.places().field(type, field)));
      }
    }
  }

  private static Set<String> changed(Made object, Outcome outcome) {
    Set<String> found = new TreeSet<>();
    for (Change change : outcome.changes()) {
      if (change.object().equals(object)) {
        found.add(change.field());
      }
    }
    for (Act act : outcome.acts()) {
      boolean changes = Mutations.isOne(act);
      for (Map.Entry<String, Set<Thing>> field : object.fields().entrySet()) {
        if (changes && act.receiver().stream().anyMatch(field.getValue()::contains)) {
          found.add(field.getKey());
        }
      }
    }
    return found;
  }

  private @Nullable TypeCode declaring(String type, String field) {
    Program program = world.program();
    return program.type(program.declaringType(type, field));
  }

  /** A field of which no policy speaks, and that no thread-safe type guards. */
  private boolean isOwnMemory(TypeCode type, String name) {
    for (FieldCode field : type.fields()) {
      if (field.name().equals(name)) {
        return !field.isStatic()
            && !Library.isThreadSafe(field.descriptor())
            && !field.descriptor().equals("Ljava/lang/ThreadLocal;")
            && world.policies().ofField(type.name(), name) == null;
      }
    }
    return false;
  }
}
