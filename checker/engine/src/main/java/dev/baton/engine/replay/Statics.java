package dev.baton.engine.replay;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.resolve.Program;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What static fields hold; a type is initialised when it is first asked. */
final class Statics {
  private final Replay replay;
  private final Program program;
  private final Map<String, Map<String, Set<Thing>>> content = new HashMap<>();

  Statics(Replay replay, Program program) {
    this.replay = replay;
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
    return content.getOrDefault(declaring, Map.of()).getOrDefault(name, Set.of(Thing.UNKNOWN));
  }

  void write(String owner, String name, Set<Thing> values) {
    String declaring = program.declaringType(owner, name);
    content
        .computeIfAbsent(declaring, t -> new HashMap<>())
        .computeIfAbsent(name, n -> new LinkedHashSet<>())
        .addAll(values);
    TypeCode type = program.type(declaring);
    if (type != null && type.superName().equals("java/lang/Enum")) {
      values.forEach(v -> label(v, declaring, name));
    }
  }

  private static void label(Thing value, String type, String name) {
    if (value instanceof Made constant && constant.type().equals(type)) {
      constant.named(name);
    }
  }

  private void initialise(TypeCode type) {
    if (content.putIfAbsent(type.name(), new HashMap<>()) == null) {
      type.methods().stream()
          .filter(m -> m.ref().name().equals("<clinit>"))
          .forEach(m -> replay.enter(m, List.of()));
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

  /** The name of an enum constant, asked for. */
  Set<Thing> labels(Act act) {
    if (act.count() > 0 || !Set.of("name", "toString").contains(act.name())) {
      return Set.of();
    }
    Set<Thing> found = new LinkedHashSet<>();
    boolean all = true;
    for (Thing thing : act.receiver()) {
      String label = thing instanceof Made object ? object.label() : "";
      if (!label.isEmpty()) {
        found.add(new Thing.Const(label));
      } else if (thing instanceof Thing.Const) {
        found.add(thing);
      } else {
        all = false;
      }
    }
    Set<Thing> constants = all ? Set.of() : constants(act.target().owner());
    found.addAll(constants);
    return all || !constants.isEmpty() ? found : Set.of();
  }
}
