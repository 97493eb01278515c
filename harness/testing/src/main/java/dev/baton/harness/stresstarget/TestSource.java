package dev.baton.harness.stresstarget;

import dev.baton.harness.stresstarget.StressedClass.Call;
import dev.baton.harness.stresstarget.StressedClass.Observed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the jcstress tests of a target as a source file that people can read. */
final class TestSource {
  private static final int MOST_ORDERS = 3;
  private static final String RESULTS = "org.openjdk.jcstress.infra.results.";
  private static final String JCSTRESS = "org.openjdk.jcstress.annotations.";

  /** Types that generated tests use, by simple name. */
  static final Map<String, String> NAMES =
      Map.of(
          "Actor", JCSTRESS + "Actor",
          "Arbiter", JCSTRESS + "Arbiter",
          "Expect", JCSTRESS + "Expect",
          "JCStressTest", JCSTRESS + "JCStressTest",
          "Outcome", JCSTRESS + "Outcome",
          "State", JCSTRESS + "State",
          "Shown", Shown.class.getName());

  private static final List<String> ORDINALS = List.of("first", "second", "third");
  private final StressedClass target;
  private final StringBuilder text = new StringBuilder();

  private TestSource(StressedClass target) {
    this.target = target;
  }

  /**
   * The source.
   *
   * @param outcomes for each combination the allowed outcomes, and the orders that each comes from;
   *     none while they are still to be found
   */
  static String of(
      StressedClass target,
      List<Combination> combinations,
      Map<String, Map<String, List<String>>> outcomes) {
    TestSource source = new TestSource(target);
    source.head(combinations);
    for (Combination combination : combinations) {
      source.test(combination, outcomes.getOrDefault(combination.name(), Map.of()));
    }
    source.line("}");
    return source.text.toString();
  }

  private void head(List<Combination> combinations) {
    if (!target.folder().isEmpty()) {
      line("package " + target.folder() + ";");
      line("");
    }
    Set<String> imports = new TreeSet<>();
    NAMES.forEach(
        (simple, full) -> {
          if (!target.taken().contains(simple)) {
            imports.add(full);
          }
        });
    combinations.forEach(c -> imports.add(RESULTS + result(c)));
    imports.forEach(name -> line("import " + name + ";"));
    line("");
    line("/**");
    line(
        " * Generated from {@link " + target.name() + "}: its operations at once. Allowed is what");
    line(" * some sequential order gives, found by running every order; all else is forbidden.");
    line(" */");
    line("public final class " + target.generatedName() + " {");
    line("  private " + target.generatedName() + "() {}");
  }

  private void test(Combination combination, Map<String, List<String>> outcomes) {
    line("");
    line("  /** " + comment(combination.text()) + " at once. */");
    line("  @" + type("JCStressTest"));
    outcomes.forEach(
        (outcome, orders) ->
            line(
                "  @%s(id = %s, expect = %s.ACCEPTABLE, desc = %s)"
                    .formatted(
                        type("Outcome"),
                        literal(pattern(outcome)),
                        type("Expect"),
                        literal(said(orders)))));
    line(
        "  @%s(expect = %s.FORBIDDEN, desc = %s)"
            .formatted(
                type("Outcome"),
                type("Expect"),
                literal("no order of " + combination.text() + " gives this")));
    line("  @" + type("State"));
    line("  public static class " + combination.name() + " {");
    line("    private final " + target.name() + " target = " + target.creation() + ";");
    for (int i = 0; i < combination.calls().size(); i++) {
      line("    private Object " + ORDINALS.get(i) + ";");
    }
    setup();
    for (int i = 0; i < combination.calls().size(); i++) {
      actor(combination.calls().get(i), ORDINALS.get(i));
    }
    arbiter(combination);
    line("  }");
  }

  /** The orders that give an outcome; the first few stand for the others. */
  private static String said(List<String> orders) {
    String first = String.join("; or ", orders.subList(0, Math.min(MOST_ORDERS, orders.size())));
    int more = orders.size() - MOST_ORDERS;
    return more <= 0
        ? first
        : first + "; or in %d more %s".formatted(more, more == 1 ? "order" : "orders");
  }

  private void setup() {
    if (!target.setup().isEmpty()) {
      line("");
      line("    {");
      target.setup().forEach(method -> line("      target." + method + "();"));
      line("    }");
    }
  }

  private void actor(Call call, String ordinal) {
    List<String> types = call.method().parameters();
    String arguments = call.arguments();
    if (call.needsTarget()) {
      List<String> values = StressedClass.split(call.arguments());
      for (int i = 0; i < types.size(); i++) {
        line(
            "    private final %s %sArgument%d = %s;"
                .formatted(types.get(i), ordinal, i, values.get(i)));
      }
      arguments =
          IntStream.range(0, types.size())
              .mapToObj(i -> ordinal + "Argument" + i)
              .collect(Collectors.joining(", "));
    }
    String invocation = "target." + call.method().name() + "(" + arguments + ")";
    line("");
    line("    @" + type("Actor"));
    line("    public void " + ordinal + "() {");
    line("      try {");
    if (call.method().isVoid()) {
      line("        " + invocation + ";");
      line("        " + ordinal + " = \"done\";");
    } else {
      line("        " + ordinal + " = " + invocation + ";");
    }
    line("      } catch (Exception e) {");
    line("        " + ordinal + " = e;");
    line("      }");
    line("    }");
  }

  private void arbiter(Combination combination) {
    int calls = combination.calls().size();
    line("");
    line("    @" + type("Arbiter"));
    line("    public void end(" + result(combination) + " r) {");
    for (int i = 0; i < calls; i++) {
      line("      r.r%d = %s.of(%s);".formatted(i + 1, type("Shown"), ORDINALS.get(i)));
    }
    if (!target.observed().isEmpty()) {
      String seen =
          target.observed().stream().map(this::seen).collect(Collectors.joining(" + \" \" + "));
      line("      r.r%d = %s;".formatted(calls + 1, seen));
    }
    line("    }");
  }

  private String seen(Observed observed) {
    String name = observed.name();
    return observed.isInvariant()
        ? "(target.%s() ? \"%s\" : \"not %s\")".formatted(name, name, name)
        : "%s.of(target.%s())".formatted(type("Shown"), name);
  }

  /** The type of jcstress for an outcome: a column a call, and one for what is observed. */
  private String result(Combination combination) {
    int columns = combination.calls().size() + (target.observed().isEmpty() ? 0 : 1);
    return "L".repeat(columns) + "_Result";
  }

  /** A type of {@link #NAMES}, as it has to be written in this package. */
  private String type(String simple) {
    return target.taken().contains(simple) ? NAMES.getOrDefault(simple, simple) : simple;
  }

  /** jcstress reads ids as regular expressions, unless they are equal to the outcome. */
  private static String pattern(String outcome) {
    return outcome.matches("[\\w ,.:=-]*") ? outcome : "\\Q" + outcome + "\\E";
  }

  private static String literal(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private static String comment(String value) {
    return value.replace("*/", "* /").replace("\\u", "\\ u");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
