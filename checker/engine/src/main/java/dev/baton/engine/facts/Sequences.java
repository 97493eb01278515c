package dev.baton.engine.facts;

import dev.baton.engine.code.Flow;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.flow.World;
import dev.baton.engine.library.Library;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which agents use one key one after the other, because one method calls them so. */
final class Sequences {
  private static final Pattern READING =
      Pattern.compile(
          "(get|read|find|value|fetch|peek|lookup|load|compute|merge|require)([A-Z].*)?");
  private final World world;
  private final Map<MethodRef, Set<String>> rolesOf;

  /**
   * A search.
   *
   * @param rolesOf the roles that run each method
   */
  Sequences(World world, Map<MethodRef, Set<String>> rolesOf) {
    this.world = world;
    this.rolesOf = rolesOf;
  }

  /**
   * How roles use keys.
   *
   * @param entries the entry points from which each role writes each key
   */
  List<Fact> find(Map<Cell, Map<String, Set<MethodRef>>> entries) {
    List<Fact> found = new ArrayList<>();
    entries.forEach(
        (key, writers) -> {
          if (writers.size() > 1) {
            Map<String, Set<String>> after = order(writers);
            for (String role : writers.keySet()) {
              boolean reads = reads(key, role);
              found.add(
                  new Fact.KeyUse(
                      key, role, reads, after.getOrDefault(role, Set.of()), key.declared()));
            }
          }
        });
    return found;
  }

  /** For each role, the roles that have run before; nothing where the order is not known. */
  private Map<String, Set<String>> order(Map<String, Set<MethodRef>> writers) {
    Map<String, Set<String>> after = new LinkedHashMap<>();
    MethodCode conductor = conductor(writers);
    for (String role : writers.keySet()) {
      Set<String> before = new TreeSet<>();
      if (conductor != null) {
        for (String other : writers.keySet()) {
          if (runsAfter(conductor, writers.get(other), writers.get(role))) {
            before.add(other);
          }
        }
      }
      after.put(role, before);
    }
    return after;
  }

  /** The one method that calls all of them, itself and in its own thread. */
  private @org.jspecify.annotations.Nullable MethodCode conductor(
      Map<String, Set<MethodRef>> writers) {
    Set<MethodRef> callers = new TreeSet<>();
    for (Set<MethodRef> entries : writers.values()) {
      for (MethodRef entry : entries) {
        Set<MethodRef> own = world.summaries().callers(entry);
        if (own.isEmpty()) {
          return null;
        }
        callers.addAll(own);
      }
    }
    MethodCode only =
        callers.size() == 1 ? world.program().method(callers.iterator().next()) : null;
    return only == null || only.isSynthetic() ? null : only;
  }

  private boolean runsAfter(MethodCode in, Set<MethodRef> first, Set<MethodRef> second) {
    for (int at = 0; at < in.ops().size(); at++) {
      if (calls(in.ops().get(at), first) && reachesCall(in, at, second)) {
        return true;
      }
    }
    return false;
  }

  private boolean reachesCall(MethodCode in, int from, Set<MethodRef> wanted) {
    Flow flow = in.flow();
    Deque<Integer> work = new ArrayDeque<>(List.of(from));
    Set<Integer> seen = new HashSet<>();
    while (!work.isEmpty()) {
      for (int next : flow.next(work.remove())) {
        if (next < flow.size() && seen.add(next)) {
          if (calls(in.ops().get(next), wanted)) {
            return true;
          }
          work.add(next);
        }
      }
    }
    return false;
  }

  private boolean calls(Op op, Set<MethodRef> wanted) {
    return op instanceof Op.Call call
        && !Library.isJdk(call.target().owner())
        && world.program().targets(call.target(), call.exact()).stream()
            .anyMatch(target -> wanted.contains(target.ref()));
  }

  /** Whether the role looks at what is under the key. */
  private boolean reads(Cell key, String role) {
    for (Map.Entry<MethodRef, Set<String>> each : new TreeMap<>(rolesOf).entrySet()) {
      MethodCode method = world.program().method(each.getKey());
      if (each.getValue().contains(role) && method != null) {
        for (Op op : method.ops()) {
          if (op instanceof Op.Call call && reads(call, key)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean reads(Op.Call call, Cell key) {
    return READING.matcher(call.target().name()).matches()
        && call.arguments().stream()
            .flatMap(List::stream)
            .flatMap(value -> world.policies().nameOf(value).stream())
            .anyMatch(key.name()::equals);
  }
}
