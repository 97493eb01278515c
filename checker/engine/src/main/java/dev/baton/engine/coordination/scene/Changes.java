package dev.baton.engine.coordination.scene;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.coordination.scene.ChangingBody.Callee;
import dev.baton.engine.library.Behaviour;
import dev.baton.engine.library.Callbacks;
import dev.baton.engine.library.Library;
import dev.baton.engine.model.Fact.WriteKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What methods change of what they are given, and of static fields: through their callees, and
 * through functions that run while they do. Worked out for the methods that are asked for, and all
 * that they reach: round by round, each change goes one call further (semi-naive evaluation), so
 * that it crosses every call once.
 */
public final class Changes {
  private static final int DEEPEST = 8;
  private static final int MOST = 300;
  private static final Library LIBRARY = new Library(Callbacks.KNOWN);
  private final Bodies bodies;
  private final Map<MethodRef, Known> known = new HashMap<>();

  Changes(Bodies bodies) {
    this.bodies = bodies;
  }

  /** What is known of one method: its changes, by the number of calls that lead to them. */
  private static final class Known {
    private final ChangingBody body;
    private final Set<List<Object>> seen = new HashSet<>();
    private final List<List<Change>> byHops = new ArrayList<>();
    private List<Change> fresh = new ArrayList<>();

    Known(ChangingBody body) {
      this.body = body;
      body.own().forEach(this::note);
      endRound();
    }

    void note(Change change) {
      List<Object> identity =
          List.of(change.target(), change.method().ref(), change.op(), "" + change.key());
      if (seen.size() < MOST && seen.add(identity)) {
        fresh.add(change);
      }
    }

    void endRound() {
      byHops.add(fresh);
      fresh = new ArrayList<>();
    }

    List<Change> all() {
      return byHops.stream().flatMap(List::stream).toList();
    }
  }

  /** How the call changes its receiver, absent where it does not. */
  public static @Nullable WriteKind ofReceiver(Op.Call call) {
    if (call.isStatic()) {
      return null;
    }
    Behaviour behaviour = LIBRARY.of(call.target(), false);
    return behaviour.changed() == 0 ? behaviour.change() : null;
  }

  /** The changes that running the method makes, the nearest first. */
  public List<Change> of(MethodCode method) {
    if (!known.containsKey(method.ref())) {
      workOut(method);
    }
    Known found = known.get(method.ref());
    return found == null ? List.of() : found.all();
  }

  private void workOut(MethodCode method) {
    List<Known> reached = reach(method);
    for (int hops = 0; hops < DEEPEST; hops++) {
      for (Known each : reached) {
        take(each, hops);
      }
      reached.forEach(Known::endRound);
    }
  }

  /** The method and all that it may run, as far as they are not known. */
  private List<Known> reach(MethodCode start) {
    List<Known> reached = new ArrayList<>();
    Deque<MethodCode> work = new ArrayDeque<>(List.of(start));
    while (!work.isEmpty()) {
      MethodCode method = work.remove();
      if (!known.containsKey(method.ref())) {
        Known found = new Known(new ChangingBody(bodies.of(method), LIBRARY));
        known.put(method.ref(), found);
        reached.add(found);
        found.body.callees().forEach(callee -> work.add(callee.method()));
      }
    }
    return reached;
  }

  /** Takes over what those that it runs change at the end of so many calls. */
  private void take(Known caller, int hops) {
    for (Callee callee : caller.body.callees()) {
      Known called = known.get(callee.method().ref());
      for (Change change : called == null ? List.<Change>of() : called.byHops.get(hops)) {
        caller.body.taken(change, callee).forEach(caller::note);
      }
    }
  }
}
