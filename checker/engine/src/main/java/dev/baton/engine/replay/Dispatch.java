package dev.baton.engine.replay;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Descriptors;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Thing;
import dev.baton.engine.resolve.Program;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which bodies a call runs, by what its receiver can be. */
final class Dispatch {
  private static final int MOST_TARGETS = 3;
  private final Program program;

  Dispatch(Program program) {
    this.program = program;
  }

  /** The bodies that a call can run; none where they were not read, or are too many. */
  Collection<MethodCode> targets(Act act, boolean exact) {
    Set<MethodCode> found = new LinkedHashSet<>();
    if (exact) {
      add(found, program.resolve(act.target()));
      return found;
    }
    for (Thing receiver : act.receiver()) {
      if (receiver instanceof Made object && program.type(object.type()) != null) {
        add(found, program.resolve(act.target().in(object.type())));
      }
    }
    boolean code = act.receiver().stream().anyMatch(Thing.Code.class::isInstance);
    if (found.isEmpty() && !code && !isGivenByLibrary(act)) {
      program.targets(act.target(), false).forEach(target -> add(found, target));
    }
    return found.size() > MOST_TARGETS ? List.of() : found;
  }

  /** A library's own object, of the library's type, is none of those that the code makes of it. */
  private boolean isGivenByLibrary(Act act) {
    return program.type(act.target().owner()) == null
        && act.receiver().stream().allMatch(t -> t instanceof Made made && made.isFromOutside());
  }

  private static void add(Set<MethodCode> found, @Nullable MethodCode method) {
    if (method != null && hasBody(method)) {
      found.add(method);
    }
  }

  private static boolean hasBody(MethodCode method) {
    return !method.script().instructions().isEmpty();
  }

  /** The methods of this name and number of parameters, the nearest first; no bridges. */
  List<MethodCode> implementing(Made object, String method, int parameters) {
    for (TypeCode t = program.type(object.type()); t != null; t = program.type(t.superName())) {
      List<MethodCode> found =
          t.methods().stream()
              .filter(m -> m.ref().name().equals(method) && !m.isSynthetic())
              .filter(m -> Descriptors.parameters(m.ref().descriptor()).size() == parameters)
              .filter(Dispatch::hasBody)
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The constructor's body, where it was read. */
  @Nullable MethodCode constructor(MethodRef target) {
    return program.method(target);
  }

  /** Whether an object of the first type is one of the second; null where that is unknown. */
  @Nullable Boolean isA(String type, String wanted) {
    if (type.equals(wanted)) {
      return true;
    }
    TypeCode code = program.type(type);
    if (code == null) {
      return null;
    }
    for (String parent : Program.supertypes(code)) {
      if (!parent.isEmpty() && !parent.equals("java/lang/Object")) {
        Boolean above = isA(parent, wanted);
        if (above == null || above) {
          return above;
        }
      }
    }
    return false;
  }
}
