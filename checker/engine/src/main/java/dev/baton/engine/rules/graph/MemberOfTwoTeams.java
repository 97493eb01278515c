package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.graph.GraphDetail.SharedMember;
import dev.baton.engine.model.graph.Graphs;
import dev.baton.engine.model.release.Releases;
import java.util.stream.Stream;

/** An agent object is a member of one team. */
public final class MemberOfTwoTeams implements Rule {
  private static final Releases SEEN = new Releases("google-adk", "0.1.0", "1.8.0");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "member-of-two-teams",
            "hand-off",
            Severity.WARNING,
            "one agent object is given to two teams",
            """
        An agent of the Agent Development Kit knows one parent. The team that is built last takes
        the agent over without a word: in the first team it then looks up its peers, its parent, and
        the root in the wrong tree, and hands work over to agents that are not there. Seen
        by running google-adk 0.1.0 to 1.8.0.""",
            "build an agent for each team, with a method that makes it")
        .guess(
            "known version",
            "the build does not say which release of the kit it uses, or says a later one");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return Graphs.of(facts)
        .flatMap(graph -> graph.facts(SharedMember.class).stream())
        .flatMap(member -> SEEN.judge(facts, finding(member)));
  }

  private Finding finding(SharedMember member) {
    String message = "`%s` is a member of `%s` already, and `%s` takes it away";
    return Finding.of(
            info(),
            member.place(),
            message.formatted(member.agent(), member.before(), member.after()))
        .label("taken here")
        .related("first: `" + member.before() + "` is given it", member.first());
  }
}
