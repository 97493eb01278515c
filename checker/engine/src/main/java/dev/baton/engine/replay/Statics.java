package dev.baton.engine.replay;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Thing;
import dev.baton.engine.resolve.Program;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What static fields hold; a type is initialised when it is first asked. */
final class Statics {
  private final Execution execution;
  private final Program program;
  private final Map<String, Map<String, Set<Thing>>> content = new HashMap<>();

  Statics(Execution execution, Program program) {
    this.execution = execution;
    this.program = program;
  }

  /** The content of a static field. */
  Set<Thing> read(String owner, String name) {
    String declaring = program.declaringType(owner, name);
    TypeCode type = program.type(declaring);
    if (type == null) {
      return Set.of(new Thing.Named(owner, name));
    }
    for (FieldCode field : type.fields()) {
      if (field.name().equals(name) && field.constant() != null) {
        return Set.of(new Thing.Const(field.constant()));
      }
    }
    initialise(type);
    Set<Thing> known = content.getOrDefault(declaring, Map.of()).get(name);
    return known != null ? known : inherited(type, name);
  }

  /** A field that a type has from a library's type is known by its name alone. */
  private Set<Thing> inherited(TypeCode type, String name) {
    TypeCode at = type;
    while (at.fields().stream().noneMatch(field -> field.name().equals(name))) {
      TypeCode above = program.type(at.superName());
      if (above == null) {
        boolean library = !at.superName().equals("java/lang/Object");
        return Set.of(library ? new Thing.Named(at.superName(), name) : Thing.UNKNOWN);
      }
      at = above;
    }
    return Set.of(Thing.UNKNOWN);
  }

  void write(String owner, String name, Set<Thing> values) {
    String declaring = program.declaringType(owner, name);
    content
        .computeIfAbsent(declaring, t -> new HashMap<>())
        .computeIfAbsent(name, n -> new LinkedHashSet<>())
        .addAll(values);
  }

  private void initialise(TypeCode type) {
    if (content.putIfAbsent(type.name(), new HashMap<>()) == null) {
      type.methods().stream()
          .filter(m -> m.ref().name().equals("<clinit>"))
          .forEach(m -> execution.enter(m, List.of()));
    }
  }

  /** The constants of an enum that was read; none for other types. */
  Set<Thing> constants(String owner) {
    TypeCode type = program.type(owner);
    Set<Thing> found = new LinkedHashSet<>();
    if (type != null && type.superName().equals("java/lang/Enum")) {
      for (FieldCode field : type.fields()) {
        if (field.descriptor().equals("L" + owner + ";")) {
          found.add(new Thing.Const(field.name()));
        }
      }
    }
    return found;
  }

  /** The name or place of an enum constant, asked for; absent where something else is. */
  @Nullable Set<Thing> labels(Act act) {
    if (act.count() > 0 || !Set.of("name", "toString", "ordinal").contains(act.name())) {
      return null;
    }
    boolean place = act.name().equals("ordinal");
    Set<Thing> found = new LinkedHashSet<>();
    boolean all = !act.receiver().isEmpty();
    for (Thing thing : act.receiver()) {
      if (thing instanceof Made object && !object.label().isEmpty()) {
        found.add(new Thing.Const(place ? (Object) object.ordinal() : object.label()));
      } else if (thing instanceof Thing.Const && !place) {
        found.add(thing);
      } else {
        all = false;
      }
    }
    found.addAll(all || place ? Set.of() : constants(act.target().owner()));
    return found.isEmpty() || (place && !all) ? null : found;
  }
}
