package dev.baton.engine.replay.machine;

import dev.baton.engine.code.Instruction;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Script;
import dev.baton.engine.replay.thing.Descriptors;
import dev.baton.engine.replay.thing.Path;
import dev.baton.engine.replay.thing.Thing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One body that is being carried out. Where a branch depends on what is not known, all its ways are
 * taken, one after the other, to where they meet; objects keep what was done to them on any of the
 * ways. A loop of which the end is not known goes round twice: so what one round leaves to the next
 * is seen. Counters in such loops are anything.
 */
public final class Machine {
  private static final int UNKNOWN_ROUNDS = 2;
  private static final int KNOWN_ROUNDS = 2_000;
  private static final int WAYS_TO_THE_END = 6;
  private final Host host;
  private final Script script;
  private final Routes routes;
  private final Steps steps;
  private final Map<Integer, Integer> open = new HashMap<>();
  private final Map<Integer, Integer> rounds = new HashMap<>();
  private final Map<Integer, Integer> toTheEnd = new HashMap<>();
  private final Set<Integer> guarded = new HashSet<>();
  private final Set<Thing> returned = new LinkedHashSet<>();

  private boolean guided;

  private Machine(Host host, MethodCode method, Routes routes) {
    this.host = host;
    this.script = method.script();
    this.routes = routes;
    this.steps = new Steps(host, method.ref());
  }

  /** Bodies that have been prepared, by the method's script. */
  public static final class Prepared {
    private final IdentityHashMap<Script, Routes> known = new IdentityHashMap<>();

    private Routes routes(Script script) {
      return known.computeIfAbsent(script, Routes::of);
    }
  }

  /** Carries out a body; what it can return. */
  public static Set<Thing> run(
      Host host, Prepared prepared, MethodCode method, List<Set<Thing>> arguments) {
    Routes routes = prepared.routes(method.script());
    Machine machine = new Machine(host, method, routes);
    List<Boolean> wide = new ArrayList<>(Descriptors.wide(method.ref().descriptor()));
    if (!method.isStatic()) {
      wide.add(0, false);
    }
    machine.run(0, routes.end(), Frame.of(method.script().locals(), arguments, wide));
    return machine.returned;
  }

  /** Goes on until an instruction; what holds there, absent where no way leads to it. */
  private @Nullable Frame run(int from, int until, Frame start) {
    int at = from;
    Frame frame = start;
    while (at != until) {
      if (at >= routes.end() || !host.spend()) {
        return null;
      }
      List<Integer> handlers = routes.handlers(at);
      if (!handlers.isEmpty() && guarded.add(at)) {
        Frame met = guarded(at, handlers, frame);
        if (met == null) {
          return null;
        }
        frame = met;
        at = routes.meeting(at);
        continue;
      }
      Instruction here = script.instructions().get(at);
      if (here instanceof Instruction.Return end) {
        if (end.value()) {
          returned.addAll(frame.popValue());
        }
        return null;
      }
      if (here instanceof Instruction.Throw) {
        return null;
      }
      List<Integer> ways = ways(here, at, frame);
      if (ways.size() == 1) {
        at = ways.get(0);
        continue;
      }
      frame = part(at, ways, frame);
      if (frame == null) {
        return null;
      }
      at = routes.meeting(at);
    }
    return frame;
  }

  private @Nullable Frame guarded(int at, List<Integer> handlers, Frame frame) {
    int join = routes.meeting(at);
    Frame caught = null;
    boolean before = host.certainty().lose();
    for (int handler : handlers) {
      caught = Frame.merge(caught, run(handler, join, frame.caught()));
    }
    host.certainty().back(before);
    return Frame.merge(run(at, join, frame), caught);
  }

  /** Where execution goes on: one place where that is known. */
  private List<Integer> ways(Instruction here, int at, Frame frame) {
    if (here instanceof Instruction.Jump jump) {
      return List.of(jump.target());
    }
    if (here instanceof Instruction.Branch branch) {
      Set<Thing> top = frame.pop(false);
      Set<Thing> left = branch.alone() ? top : frame.pop(false);
      Set<Thing> right = branch.alone() ? nothing(top) : top;
      Boolean holds = Arithmetic.holds(branch.relation(), left, right);
      guided = left.contains(Thing.PERHAPS);
      if (holds == null && !branch.alone()) {
        host.compared(left, right);
      }
      return holds != null && isPatient(at)
          ? List.of(holds ? branch.target() : at + 1)
          : List.of(at + 1, branch.target());
    }
    if (here instanceof Instruction.Choose choose) {
      return choices(choose, frame.pop(false)).stream().distinct().toList();
    }
    steps.carryOut(here, frame);
    return List.of(at + 1);
  }

  /** What a value that stands alone is compared with. */
  private static Set<Thing> nothing(Set<Thing> value) {
    boolean number =
        value.stream()
            .anyMatch(
                t ->
                    t instanceof Thing.Const c
                        && (c.value() instanceof Number || c.value() instanceof Boolean));
    return number ? Thing.of(0) : Set.of(Thing.NULL);
  }

  private boolean isPatient(int at) {
    return rounds.merge(at, 1, Integer::sum) <= KNOWN_ROUNDS;
  }

  private static List<Integer> choices(Instruction.Choose choose, Set<Thing> values) {
    List<Integer> ways = new ArrayList<>();
    for (Thing value : values) {
      if (!(value instanceof Thing.Const c && c.value() instanceof Number n)) {
        List<Integer> all = new ArrayList<>(choose.targets());
        all.add(choose.otherwise());
        return all;
      }
      int index = choose.labels().indexOf(n.intValue());
      ways.add(index < 0 ? choose.otherwise() : choose.targets().get(index));
    }
    return ways;
  }

  /** Takes all ways to where they meet. */
  private @Nullable Frame part(int at, List<Integer> ways, Frame frame) {
    int join = routes.meeting(at);
    BitSet loop = routes.loop(at);
    int depth = open.merge(at, 1, Integer::sum);
    List<Integer> taken = new ArrayList<>(ways);
    if (depth > (guided ? KNOWN_ROUNDS : UNKNOWN_ROUNDS)) {
      taken.removeIf(loop::get);
    }
    if (join == routes.end() && toTheEnd.merge(at, 1, Integer::sum) > WAYS_TO_THE_END) {
      taken = taken.subList(0, Math.min(1, taken.size()));
    }
    boolean before = host.certainty().lose();
    int branch = host.certainty().branch();
    Frame met = null;
    for (int way : taken) {
      Frame own = frame.copy();
      if (loop.get(way)) {
        forgetCounters(loop, own);
      }
      Path path = host.certainty().take(branch, way);
      met = Frame.merge(met, way == join ? own : run(way, join, own));
      host.certainty().leave(path);
    }
    host.certainty().back(before);
    open.merge(at, -1, Integer::sum);
    return met;
  }

  /** In a loop without a known end, what is counted is anything. */
  private void forgetCounters(BitSet loop, Frame frame) {
    for (int i = loop.nextSetBit(0); i >= 0; i = loop.nextSetBit(i + 1)) {
      if (script.instructions().get(i) instanceof Instruction.Increase step) {
        frame.keep(step.local(), Set.of(Thing.UNKNOWN));
      }
    }
  }
}
