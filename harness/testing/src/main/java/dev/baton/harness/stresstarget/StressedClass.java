package dev.baton.harness.stresstarget;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A target as the generator sees it.
 *
 * @param folder the package, empty for the unnamed one
 * @param name as it is written in its package, {@code Outer.Inner} for a nested class
 * @param creation an expression that makes a new one
 * @param setup methods to call on a new one
 * @param observed methods to ask when all is done
 * @param operations what threads call
 * @param taken those of {@link TestSource#NAMES} that mean something else in the package
 */
record StressedClass(
    String folder,
    String name,
    String creation,
    List<String> setup,
    List<Observed> observed,
    List<Method> operations,
    List<String> triples,
    Set<String> taken) {
  StressedClass {
    setup = List.copyOf(setup);
    observed = List.copyOf(observed);
    operations = List.copyOf(operations);
    triples = List.copyOf(triples);
    taken = Set.copyOf(taken);
  }

  /** A method to ask when all is done. */
  record Observed(String name, boolean isInvariant) {}

  /**
   * An operation: its parameter types as text, and the calls to make of it.
   *
   * @param harmless why what it does outside of the object can change nothing; empty where it must
   *     do nothing there
   */
  record Method(
      String name,
      boolean isVoid,
      List<String> parameters,
      List<String> arguments,
      String harmless) {
    Method {
      parameters = List.copyOf(parameters);
      arguments = List.copyOf(arguments);
    }

    List<Call> calls() {
      return arguments.stream().map(list -> new Call(this, list)).toList();
    }
  }

  /** One call of an operation with its arguments as text. */
  record Call(Method method, String arguments) {
    private static final String CONSTANT = "^(?:[A-Za-z_$][\\w$]*\\.)+([A-Z][A-Z0-9_$]*)$";

    /** As it is said: {@code offer(1)}, and constants without their types: {@code move(DRAFT)}. */
    String text() {
      return method.name()
          + split(arguments).stream()
              .map(argument -> argument.replaceFirst(CONSTANT, "$1"))
              .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Whether the arguments need the object, and so a field that is set before the start. */
    boolean needsTarget() {
      return arguments.contains("target");
    }
  }

  /** The simple name of the class that is generated. */
  String generatedName() {
    return name.replace(".", "") + "Stress";
  }

  /** Its full name. */
  String generatedClass() {
    return folder.isEmpty() ? generatedName() : folder + "." + generatedName();
  }

  /** The name of the target for a class loader. */
  String binaryName() {
    String nested = name.replace('.', '$');
    return folder.isEmpty() ? nested : folder + "." + nested;
  }

  /** The expressions of a list: split at the commas outside brackets and quotes. */
  static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      } else if (c == ',' && depth == 0) {
        parts.add(list.substring(start, i).strip());
        start = i + 1;
      }
    }
    String last = list.substring(start).strip();
    if (!last.isEmpty() || !parts.isEmpty()) {
      parts.add(last);
    }
    return parts;
  }
}
