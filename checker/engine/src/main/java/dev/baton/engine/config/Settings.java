package dev.baton.engine.config;

import dev.baton.engine.model.Assumptions;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.flow.FlowPolicy;
import dev.baton.engine.rules.Rules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Every setting. A new one is one constant here, and one line in the list. */
public final class Settings {
  private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
  private static final Shape<String> TYPE =
      Shape.text(
          Pattern.compile(NAME + "(\\." + NAME + ")*"), "a type, such as `com.acme.LlmGateway`");
  private static final Shape<String> METHOD =
      Shape.text(
          Pattern.compile(NAME + "(\\." + NAME + ")+"), "a method, such as `com.acme.Retry.call`");

  /** From which severity on findings fail a run. */
  public static final Setting<FailOn> FAIL_ON =
      new Setting<>(
          "fail-on",
          "from which severity on findings fail a run",
          Shape.oneOf(FailOn.class),
          FailOn.ERROR);

  /** Whether what was not verified is an error. */
  public static final Setting<Boolean> STRICT =
      new Setting<>("strict", "whether what was not verified is an error", Shape.bool(), false);

  /** The accepted findings of legacy code, relative to {@code baton.yaml}; empty for none. */
  public static final Setting<String> BASELINE =
      new Setting<>(
          "baseline",
          "the file of accepted findings, relative to this file; `baton baseline` writes it",
          Shape.text(),
          "");

  /** Rules that are off, on, or as bad as the project says. */
  public static final Setting<Map<String, RuleLevel>> RULES =
      new Setting<>(
          "rules",
          "for a rule: off, on, or the severity of its findings",
          Shape.mapOf(Rules.ids(), "rule", Shape.oneOf(RuleLevel.class)),
          Map.of());

  /** Types whose calls are calls of a model. */
  public static final Setting<List<String>> MODEL_CLIENTS =
      new Setting<>(
          "model-clients",
          "types whose calls are calls of a model, by simple or full name",
          Shape.listOf(TYPE),
          List.of());

  /** When methods run the functions that they are given. */
  public static final Setting<Map<String, List<String>>> FUNCTIONAL_ARGUMENTS =
      new Setting<>(
          "functional-arguments",
          "methods that run a function that they are given before they return (runs-here), or"
              + " later (runs-later)",
          Shape.mapOf(List.of("runs-here", "runs-later"), "key", Shape.listOf(METHOD)),
          Map.of());

  /** In which order agents, tools, and humans work. */
  public static final Setting<List<FlowPolicy>> POLICIES =
      new Setting<>(
          "policies",
          "in which order agents, tools, and humans work: never a; a leads to b; a leads to b within"
              + " 3; no a before b; a then b then c; joined by and, or",
          Shape.listOf(policy(FlowPolicy::parse)),
          List.of());

  /** Nodes and tools that a human allows first. */
  public static final Setting<List<FlowPolicy>> HUMAN_GATES =
      new Setting<>(
          "human-gates",
          "nodes and tools that work only after a human was asked",
          Shape.listOf(policy(FlowPolicy::gate)),
          List.of());

  private Settings() {}

  private static Shape<FlowPolicy> policy(BiFunction<String, Place, FlowPolicy> read) {
    return Shape.of(
        value -> {
          try {
            return read.apply(value.text(), value.place());
          } catch (IllegalArgumentException e) {
            throw value.invalid(String.valueOf(e.getMessage()));
          }
        },
        Map.of("type", "string"));
  }

  /** Every setting, in the order of the schema. */
  public static List<Setting<?>> all() {
    return List.of(
        FAIL_ON,
        STRICT,
        BASELINE,
        RULES,
        MODEL_CLIENTS,
        FUNCTIONAL_ARGUMENTS,
        POLICIES,
        HUMAN_GATES);
  }

  /** What the project says of code that the checker cannot see into. */
  public static Assumptions assumptions(Config config) {
    Map<String, List<String>> functions = config.get(FUNCTIONAL_ARGUMENTS);
    Set<String> here = new HashSet<>(functions.getOrDefault("runs-here", List.of()));
    Set<String> later = new HashSet<>(functions.getOrDefault("runs-later", List.of()));
    List<Fact> stated = new ArrayList<>(config.get(POLICIES));
    stated.addAll(config.get(HUMAN_GATES));
    return new Assumptions(new HashSet<>(config.get(MODEL_CLIENTS)), here, later, stated);
  }
}
