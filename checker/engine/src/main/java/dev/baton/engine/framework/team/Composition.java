package dev.baton.engine.framework.team;

import dev.baton.engine.framework.sketch.Sketch;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Aliasing;
import dev.baton.engine.model.GraphFact.Bound;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.GraphFact.KeyDeclared;
import dev.baton.engine.model.GraphFact.KeyRead;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.GraphFact.Manner;
import dev.baton.engine.model.GraphFact.Merge;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.GraphFact.NodeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays a team out as a graph: sequences as chains, parallel work between fork and join. */
final class Composition {
  private final Sketch sketch;
  private final Map<String, Integer> names = new HashMap<>();

  private Composition(Sketch sketch) {
    this.sketch = sketch;
  }

  /** Notes the whole team. */
  static void lay(Member team, Sketch sketch) {
    sketch.ends(team.place);
    Composition composition = new Composition(sketch);
    String last = composition.lay(team, GraphFact.START, EdgeKind.ALWAYS);
    sketch.edge(last, GraphFact.END, EdgeKind.ALWAYS, "", team.place);
  }

  /** Notes a member that comes after a node; the node after which the next one comes. */
  private String lay(Member member, String before, EdgeKind way) {
    return member.before.isEmpty()
        ? alone(member, before, way)
        : alone(member, chain(member.before, before, way), EdgeKind.ALWAYS);
  }

  private String alone(Member member, String before, EdgeKind way) {
    if (member.open) {
      sketch.unresolved(
          Missing.NODE, "", "some members of `" + member.name + "` are not known", member.place);
    }
    return switch (member.kind) {
      case WORKER -> step(member, NodeKind.AGENT, before, way);
      case SEQUENCE -> sequence(member, before, way);
      case PARALLEL -> branches(member, before, way, EdgeKind.ALWAYS);
      case CHOICE -> branches(member, before, way, EdgeKind.CHOICE);
      case LOOP -> loop(member, before, way);
      case SUPERVISOR -> supervisor(member, before, way);
      case TRANSFER -> transfer(member, before, way);
    };
  }

  private String step(Member member, NodeKind kind, String before, EdgeKind way) {
    String id = unique(member.name);
    sketch.note(new Node(sketch.graph(), id, kind, member.code, member.many, member.place));
    sketch.edge(before, id, way, "", member.place);
    knowledge(member, id);
    return id;
  }

  private String unique(String name) {
    int count = names.merge(name, 1, Integer::sum);
    return count == 1 ? name : name + "#" + count;
  }

  /** What the member reads, writes, and how often it goes round. */
  private void knowledge(Member member, String id) {
    String graph = sketch.graph();
    for (Member.Output out : member.outputs) {
      sketch.note(
          new KeyWrite(graph, id, out.key(), Manner.RETURNED, Aliasing.UNKNOWN, out.place()));
      if (out.merge() != Merge.REPLACE) {
        sketch.note(new KeyDeclared(graph, out.key(), out.merge(), "", false, out.place()));
      }
    }
    for (Member.Need need : member.needs) {
      sketch.note(new KeyRead(graph, id, need.key(), need.needed(), need.place()));
    }
    member.work.forEach(work -> work.accept(id, sketch));
  }

  private void limits(Member member, String id) {
    for (Member.Limit limit : member.limits) {
      sketch.note(
          new Bound(
              sketch.graph(),
              id,
              limit.rounds(),
              limit.byDefault(),
              limit.silent(),
              limit.place()));
    }
  }

  private String sequence(Member member, String before, EdgeKind way) {
    String last = chain(member.members, before, way);
    return member.outputs.isEmpty() && !member.concludes ? last : result(member, last);
  }

  /** One after the other; who works in the background runs beside all that come later. */
  private String chain(List<Member> members, String before, EdgeKind way) {
    String last = before;
    EdgeKind next = way;
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      if (member.async && i + 1 < members.size()) {
        String fork = helper(member.name + "/background", NodeKind.FORK, member);
        sketch.edge(last, fork, next, "", member.place);
        String beside = lay(member, fork, EdgeKind.ALWAYS);
        members.subList(i + 1, members.size()).forEach(m -> m.waitsFor(member.results()));
        String rest = chain(members.subList(i + 1, members.size()), fork, EdgeKind.ALWAYS);
        String join = helper(member.name + "/joined", NodeKind.JOIN, member);
        sketch.edge(beside, join, EdgeKind.ALWAYS, "", member.place);
        sketch.edge(rest, join, EdgeKind.ALWAYS, "", member.place);
        return join;
      }
      last = lay(member, last, next);
      next = EdgeKind.ALWAYS;
    }
    return last;
  }

  private String helper(String name, NodeKind kind, Member member) {
    String id = unique(name);
    sketch.node(id, kind, "", member.place);
    return id;
  }

  /** The node that stands for what a team as a whole does when its members are done. */
  private String result(Member member, String before) {
    String id = helper(member.name, NodeKind.JOIN, member);
    sketch.edge(before, id, EdgeKind.ALWAYS, "", member.place);
    knowledge(member, id);
    return id;
  }

  private String branches(Member member, String before, EdgeKind way, EdgeKind each) {
    String fork = helper(member.name + "/fork", NodeKind.FORK, member);
    sketch.edge(before, fork, way, "", member.place);
    String join = helper(member.name, NodeKind.JOIN, member);
    Map<Object, List<Member>> groups = new LinkedHashMap<>();
    for (Member branch : member.members) {
      Object group = member.together && branch.asks.size() != 1 ? branch : branch.asks;
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(branch);
    }
    boolean together = groups.size() > 1 && each == EdgeKind.CHOICE && member.together;
    for (List<Member> group : groups.values()) {
      String from = fork;
      if (together && group.size() > 1) { // one condition chooses among these
        from = helper(member.name + "/choice", NodeKind.FORK, member);
        sketch.edge(fork, from, EdgeKind.TOGETHER, "", member.place);
      }
      for (Member branch : group) {
        String last = lay(branch, from, together && from.equals(fork) ? EdgeKind.TOGETHER : each);
        sketch.edge(last, join, EdgeKind.ALWAYS, "", branch.place);
      }
    }
    if (each == EdgeKind.CHOICE || member.members.isEmpty()) {
      sketch.edge(fork, join, EdgeKind.CHOICE, "none", member.place);
    }
    knowledge(member, join);
    return join;
  }

  /** A loop can be left after its first steps, and after that each time that it comes there. */
  private String loop(Member member, String before, EdgeKind way) {
    String head = helper(member.name, NodeKind.JOIN, member);
    sketch.edge(before, head, way, "", member.place);
    int sure = member.sureSteps();
    String first = chain(member.members.subList(0, sure), head, EdgeKind.ALWAYS);
    String gate = helper(member.name + "/left", NodeKind.JOIN, member);
    sketch.edge(first, gate, EdgeKind.ALWAYS, "", member.place);
    List<Member> rest = member.members.subList(sure, member.members.size());
    String last = chain(rest, gate, EdgeKind.CHOICE);
    if (!first.equals(head)) {
      EdgeKind back = last.equals(gate) ? EdgeKind.CHOICE : EdgeKind.ALWAYS;
      sketch.edge(last, head, back, "again", member.place);
    }
    limits(member, head);
    knowledge(member, head);
    String done = helper(member.name + "/done", NodeKind.JOIN, member);
    sketch.edge(gate, done, member.exits ? EdgeKind.CHOICE : EdgeKind.ALWAYS, "done", member.place);
    return done;
  }

  private String supervisor(Member member, String before, EdgeKind way) {
    String id = step(member, NodeKind.SUPERVISOR, before, way);
    for (Member worker : member.members) {
      worker.isAskedByModel();
      String last = lay(worker, id, EdgeKind.HANDOFF);
      sketch.edge(last, id, EdgeKind.ALWAYS, "", member.place);
    }
    limits(member, id);
    String done = helper(member.name + "/done", NodeKind.JOIN, member);
    sketch.edge(id, done, EdgeKind.CHOICE, "done", member.place);
    return done;
  }

  private String transfer(Member member, String before, EdgeKind way) {
    String id = step(member, NodeKind.AGENT, before, way);
    String done = helper(member.name + "/done", NodeKind.JOIN, member);
    for (Member worker : member.members) {
      String last = lay(worker, id, EdgeKind.HANDOFF);
      sketch.edge(last, done, EdgeKind.ALWAYS, "", worker.place);
    }
    sketch.edge(id, done, EdgeKind.CHOICE, "done", member.place);
    return done;
  }
}
