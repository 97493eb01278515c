package dev.baton.engine.framework.team;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Types;
import dev.baton.engine.code.Value;
import dev.baton.engine.framework.sketch.NodeWork;
import dev.baton.engine.framework.sketch.Sketch;
import dev.baton.engine.model.Place;
import dev.baton.engine.replay.Outcome;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Descriptors;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Thing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Code that is given LangChain4j's scope: actions, conditions, answers. */
final class ScopeCode {
  private static final String SCOPE = "AgenticScope";
  private static final Set<String> READS = Set.of("readState", "hasState");
  private final Sketch sketch;

  ScopeCode(Sketch sketch) {
    this.sketch = sketch;
  }

  /** A step of its own. */
  Member action(Thing code, String name, Place place) {
    Member action = new Member(Member.Kind.WORKER, name, "", place);
    Made scope = Made.outside("scope");
    Outcome outcome = sketch.replay().call(code, "accept", List.of(Set.of(scope)));
    action.work.add((id, to) -> new NodeWork(to).touches(id, scope, outcome));
    return action;
  }

  /** What is done to the state before an agent or team begins. */
  void before(Member member, Act act) {
    Place place = sketch.place(act);
    for (Thing code : act.argument(0)) {
      member.before.add(action(code, member.name + "/before", place));
    }
  }

  /** The team itself looks at the state, by the functions that this call gives it; the keys. */
  Set<String> looks(Member team, Act act) {
    Set<String> keys = new TreeSet<>();
    Sketch apart = new Sketch(sketch.replay(), sketch.graph(), "", team.place);
    for (int i = 0; i < act.count(); i++) {
      for (Thing function : act.argument(i)) {
        if (function instanceof Thing.Code code) {
          Made scope = Made.outside("scope");
          Outcome outcome = sketch.replay().call(code, "", given(code, scope));
          keys.addAll(new NodeWork(apart).touches("", scope, outcome).reads());
          team.work.add((id, to) -> new NodeWork(to).touches(id, scope, outcome));
        }
      }
    }
    return keys;
  }

  /** The scope first; a loop's condition may be told how often it went round, too. */
  private static List<Set<Thing>> given(Thing.Code code, Made scope) {
    List<Set<Thing>> given = new ArrayList<>(Descriptors.padded(code, Set.of(Thing.UNKNOWN)));
    if (!given.isEmpty()) {
      given.set(0, Set.of(scope));
    }
    return given;
  }

  /** An agent in plain code that takes the scope. */
  void worker(Member member, TypeCode type, Thing object) {
    for (MethodCode method : type.methods()) {
      if (method.ref().descriptor().contains("/" + SCOPE + ";") && !method.ops().isEmpty()) {
        Made scope = Made.outside("scope");
        Outcome outcome = sketch.replay().tool(method, object, SCOPE, scope);
        member.work.add((id, to) -> new NodeWork(to).touches(id, scope, outcome));
      }
    }
  }

  /** {@code scope.readState("category", ..)}. */
  static Set<String> readBy(MethodCode method) {
    Set<String> keys = new LinkedHashSet<>();
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call && isReadOfScope(call)) {
        for (Value key : call.arguments().get(1)) {
          if (key instanceof Value.Constant constant) {
            keys.add(Types.simple(constant.value().toString()));
          }
        }
      }
    }
    return keys;
  }

  private static boolean isReadOfScope(Op.Call call) {
    return READS.contains(call.target().name())
        && call.target().owner().endsWith(SCOPE)
        && !call.isStatic()
        && call.arguments().size() > 1;
  }
}
