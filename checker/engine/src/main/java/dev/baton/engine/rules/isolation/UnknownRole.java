package dev.baton.engine.rules.isolation;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Spelling;
import dev.baton.engine.model.coordination.CoordinationFact.ReceiverNamed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A role that is named is declared. */
public final class UnknownRole implements Rule {
  // what tells one of a kind from the others: a number, or one letter
  private static final Pattern MARK =
      Pattern.compile("([-_.]?\\d+|[-_.]\\p{L}|(?<=\\p{Ll})\\p{Lu})$");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "unknown-role",
            "state isolation",
            Severity.ERROR,
            "a policy names a role that nothing declares",
            """
            A misspelt owner owns nothing: no code runs as that role, and every write of the cell is
            foreign.\
            """,
            "correct the name, or declare the role with @AgentRole")
        .remedy(
            """
            final class Roles {
              static final String WRITER = "writer"; // one constant for the role and for what it owns
            }

            @AgentRole(Roles.WRITER)
            final class Writer {}

            final class ReviewState {
              @OwnedBy(Roles.WRITER) String draft;
            }\
            """)
        .seen(
            "messages go to an agent's type instead of its name, and nobody reads them",
            "https://github.com/anthropics/claude-code/issues/25694");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    Set<String> declared = new TreeSet<>();
    facts.of(Fact.RoleDeclared.class).forEach(role -> declared.add(role.role()));
    if (declared.isEmpty()) {
      // where no code names its role, the views of a state do
      facts
          .of(Fact.RoleNamed.class)
          .filter(Fact.RoleNamed::isView)
          .forEach(view -> declared.add(view.role()));
    }
    Stream<Finding> nameless =
        facts
            .of(Fact.RoleDeclared.class)
            .filter(role -> role.role().isBlank())
            .map(role -> Finding.of(info(), role.place(), "a role without a name is nobody's"));
    Stream<Finding> unknown =
        facts
            .of(Fact.RoleNamed.class)
            .filter(named -> !named.isOfTask() && !declared.contains(named.role()))
            .map(named -> finding(named, declared));
    return Stream.concat(nameless, Stream.concat(unknown, ofTasks(facts, declared)));
  }

  /** Who works on a task may be an instance, or known to a channel or graph alone: not a slip. */
  private Stream<Finding> ofTasks(Facts facts, Set<String> declared) {
    Set<String> known = new TreeSet<>(declared);
    facts.of(ReceiverNamed.class).forEach(receiver -> known.add(receiver.role()));
    facts.of(GraphFact.Node.class).forEach(node -> known.add(node.id()));
    Set<List<String>> told = new HashSet<>(); // what locks a task gives it back by the same name
    return facts
        .of(Fact.RoleNamed.class)
        .filter(named -> named.isOfTask() && !known.contains(named.role()))
        .filter(named -> known.stream().noneMatch(role -> isInstance(named.role(), role)))
        .filter(named -> Spelling.nearest(named.role(), declared).isPresent())
        .filter(named -> told.add(List.of(named.role(), named.place().file())))
        .map(named -> finding(named, declared));
  }

  /** Whether the name is a role's with another number or the like: {@code writer-2}. */
  private static boolean isInstance(String name, String role) {
    boolean longer = name.startsWith(role) && name.length() > role.length();
    boolean isNext = longer && !Character.isLetter(name.charAt(role.length()));
    String kind = MARK.matcher(name).replaceFirst("");
    return isNext || (!kind.equals(name) && kind.equals(MARK.matcher(role).replaceFirst("")));
  }

  private Finding finding(Fact.RoleNamed named, Set<String> declared) {
    Finding finding =
        Finding.of(
                info(), named.place(), "no code is declared to run as `%s`".formatted(named.role()))
            .label("named here");
    return Spelling.nearest(named.role(), declared)
        .map(name -> finding.wayOut("did you mean `%s`?".formatted(name)))
        .orElse(finding);
  }
}
