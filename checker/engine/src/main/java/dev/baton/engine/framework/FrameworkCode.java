package dev.baton.engine.framework;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.framework.sketch.Framework;
import dev.baton.engine.resolve.Program;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A framework's own code, where it is among what was read, as in its repository or in a copy of it.
 * Its builders are known by what they mean; to carry their bodies out would tell less, and take
 * longer.
 *
 * <p>It is what the framework's builders lead to: tests and examples in the same packages use them,
 * and are not used by them.
 */
final class FrameworkCode {
  private static final Pattern TYPE = Pattern.compile("L([^;]+);");
  private final Program program;
  private final Set<String> types = new LinkedHashSet<>();

  private FrameworkCode(Program program) {
    this.program = program;
  }

  /** The program as it is where frameworks are libraries. */
  static Program leftOut(Program program, List<Framework> frameworks) {
    FrameworkCode code = new FrameworkCode(program);
    frameworks.forEach(code::find);
    if (code.types.isEmpty()) {
      return program;
    }
    return new Program(
        program.types().stream().filter(type -> !code.types.contains(type.name())).toList());
  }

  private void find(Framework framework) {
    String home = framework.home().replace('.', '/') + "/";
    Deque<TypeCode> work = new ArrayDeque<>();
    for (TypeCode type : program.types()) {
      boolean named = framework.vocabulary().contains(type.simpleName());
      if (named && type.name().startsWith(home) && types.add(type.name())) {
        work.add(type);
      }
    }
    while (!work.isEmpty()) {
      for (String name : named(work.remove())) {
        TypeCode type = name.startsWith(home) ? program.type(name) : null;
        if (type != null && types.add(name)) {
          work.add(type);
        }
      }
    }
  }

  /** The types that a type names. */
  private static Collection<String> named(TypeCode type) {
    Set<String> found = new LinkedHashSet<>(Program.supertypes(type));
    for (FieldCode field : type.fields()) {
      described(field.descriptor(), found);
    }
    for (MethodCode method : type.methods()) {
      described(method.ref().descriptor(), found);
      method.ops().forEach(op -> named(op, found));
    }
    return found;
  }

  private static void named(Op op, Set<String> found) {
    if (op instanceof Op.Call call) {
      found.add(call.target().owner());
      described(call.target().descriptor(), found);
      call.arguments().forEach(values -> functions(values, found));
    } else if (op instanceof Op.Store store) {
      functions(store.value(), found);
    } else if (op instanceof Op.Return end) {
      functions(end.value(), found);
    }
  }

  private static void functions(List<Value> values, Set<String> found) {
    for (Value value : values) {
      if (value instanceof Value.Function function) {
        found.add(function.target().owner());
      }
    }
  }

  private static void described(String descriptor, Set<String> found) {
    Matcher types = TYPE.matcher(descriptor);
    while (types.find()) {
      found.add(types.group(1));
    }
  }
}
