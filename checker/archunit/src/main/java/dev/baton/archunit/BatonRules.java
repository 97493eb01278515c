package dev.baton.archunit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.rules.Rules;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Baton's boundary laws as ArchUnit rules, for JUnit tests and any JVM language.
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "com.example.agents")
 * class BoundariesTest {
 *   @ArchTest static final ArchRule ownership = BatonRules.FOREIGN_WRITE;
 *   @ArchTest static final ArchRule calls = FreezingArchRule.freeze(BatonRules.DIRECT_AGENT_CALL);
 * }
 * }</pre>
 *
 * <p>What a rule needs to know and was not imported (meta-annotations, superclasses, the state that
 * agents write) is read from where ArchUnit found it; breaches are reported in imported classes
 * only. A {@code @Waive} on the method, field or class of a breach silences it. Like every ArchUnit
 * rule, these fail when there is nothing to check. Immutable and thread-safe.
 */
public final class BatonRules {
  /** Only its owner writes a cell, through however many helpers: {@code foreign-write}. */
  public static final ArchRule FOREIGN_WRITE = law("foreign-write");

  /** What all read is not written after construction: {@code read-only-write}. */
  public static final ArchRule READ_ONLY_WRITE = law("read-only-write");

  /** A role that a policy names is declared: {@code unknown-role}. */
  public static final ArchRule UNKNOWN_ROLE = law("unknown-role");

  /** Ownership moves only inside a {@code @HandoffPoint}: {@code transfer-outside-handoff}. */
  public static final ArchRule TRANSFER_OUTSIDE_HANDOFF =
      rule(
          "ownership changes hands only at a @HandoffPoint",
          "a transfer anywhere else is invisible to whoever reads who owns what",
          new TransferOutsideHandoff());

  /** Agents call each other only through methods that are a {@code @HandoffPoint}. */
  public static final ArchRule DIRECT_AGENT_CALL =
      rule(
          "agents call each other only through a @HandoffPoint",
          "an agent that calls another directly runs it with its own state half-written",
          new DirectAgentCall());

  /** Agents keep no static mutable state. */
  public static final ArchRule STATIC_AGENT_STATE =
      rule(
          "agents keep no static mutable state",
          "what is static is shared by every task and every agent, and nobody owns it",
          new StaticAgentState());

  private BatonRules() {}

  /** The rules above, for a test that loops over them. */
  public static List<ArchRule> all() {
    return List.of(
        FOREIGN_WRITE,
        READ_ONLY_WRITE,
        UNKNOWN_ROLE,
        TRANSFER_OUTSIDE_HANDOFF,
        DIRECT_AGENT_CALL,
        STATIC_AGENT_STATE);
  }

  /**
   * Any law of the checker, by its id.
   *
   * @throws IllegalArgumentException if there is no such law; the message lists those there are
   */
  public static ArchRule law(String id) {
    RuleInfo info =
        Rules.all().stream()
            .map(Rule::info)
            .filter(i -> i.id().equals(id))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("no law `" + id + "`; there are: " + ids()));
    return rule("no class breaks `" + id + "`: " + info.title(), reason(info), new LawKept(id));
  }

  private static String reason(RuleInfo info) {
    return info.why().lines().map(String::strip).collect(Collectors.joining(" "));
  }

  private static String ids() {
    return Rules.all().stream()
        .map(rule -> "`" + rule.info().id() + "`")
        .collect(Collectors.joining(", "));
  }

  private static ArchRule rule(String text, String because, ArchCondition<JavaClass> condition) {
    return classes().should(condition).as(text).because(because);
  }
}
