package dev.baton.engine.flow;

import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.effect.Slots;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What values can be, looked up in the global heap through however many places. Objects refer to
 * each other in circles, so that one answer can need itself: answers start empty and are worked out
 * again until none grows, and are then kept until the heap does. Not thread-safe.
 */
final class Resolution {
  /** More than this is not told apart. */
  private static final int MOST = 24;

  /** Circles that are not closed after so many rounds only lead to ever longer paths. */
  private static final int MOST_ROUNDS = 4;

  private final GlobalHeap heap;
  private final Map<Value, List<Value>> known = new HashMap<>();
  private final Map<Value, List<Value>> asked = new LinkedHashMap<>();

  Resolution(GlobalHeap heap) {
    this.heap = heap;
  }

  /** Forgets all answers: the heap has changed. */
  void forget() {
    known.clear();
    asked.clear();
  }

  /**
   * Forgets all answers; says whether any question that was asked has another answer now. The
   * questions are asked again in the order in which they came, since an answer in a circle can
   * depend on that. So if none changed, who asks them all again is told what it was told before, as
   * long as it changes nothing.
   */
  boolean settle() {
    known.clear();
    boolean changed = false;
    for (Map.Entry<Value, List<Value>> each : asked.entrySet()) {
      if (!find(each.getKey()).equals(each.getValue())) {
        changed = true;
        break;
      }
    }
    forget();
    return changed;
  }

  /** All that the value can be. */
  List<Value> of(Value value) {
    List<Value> answer = asked.get(value);
    if (answer == null) {
      answer = find(value);
      asked.put(value, answer);
    }
    return answer;
  }

  private List<Value> find(Value value) {
    List<Value> before = known.get(value);
    if (before != null) {
      return before;
    }
    Map<Value, List<Value>> last = Map.of();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Round next = new Round(last);
      next.of(value);
      boolean closed = next.answers.equals(last) || !next.isCircular;
      last = next.answers;
      if (closed) {
        known.putAll(last);
        break;
      }
    }
    return known.computeIfAbsent(value, last::get);
  }

  /** One attempt at all answers that a question needs. */
  private final class Round {
    private final Map<Value, List<Value>> last;
    private final Map<Value, List<Value>> answers = new LinkedHashMap<>();
    private final Set<Value> open = new HashSet<>();
    private boolean isCircular;

    Round(Map<Value, List<Value>> last) {
      this.last = last;
    }

    List<Value> of(Value value) {
      List<Value> answer = known.getOrDefault(value, answers.get(value));
      if (answer == null && isSimple(value)) {
        answer = List.of(value);
        answers.put(value, answer);
      }
      if (answer != null) {
        return answer;
      }
      if (!open.add(value)) {
        isCircular = true;
        return last.getOrDefault(value, List.of());
      }
      Set<Value> found = new LinkedHashSet<>();
      if (value instanceof Value.Field field) {
        for (Value base : of(field.base())) {
          Value path = new Value.Field(base, field.owner(), field.name());
          hold(base, heap.slot(field), path, found);
        }
      } else if (value instanceof Value.Element element) {
        for (Value base : of(element.base())) {
          hold(base, Slots.ELEMENT, Paths.element(base), found);
        }
      } else {
        hold(value, Slots.VALUE, value, found);
      }
      open.remove(value);
      answer = List.copyOf(found);
      answer = answer.size() > MOST ? List.copyOf(answer.subList(0, MOST)) : answer;
      answers.put(value, answer);
      return answer;
    }

    private void hold(Value base, String slot, Value path, Set<Value> found) {
      Set<Value> held = heap.held(base, slot);
      if (!(base instanceof Value.Fresh) || held.isEmpty()) {
        found.add(path);
      }
      addAll(held, found);
      if (Slots.isReceiver(base)) {
        // an agent that nobody is seen to call is one of those that somebody is seen to make
        addAll(heap.heldInAny(slot), found);
      }
    }

    private void addAll(Set<Value> held, Set<Value> found) {
      for (Value each : held) {
        if (found.size() >= MOST) {
          return;
        }
        found.addAll(of(each));
      }
    }
  }

  private static boolean isSimple(Value value) {
    return !(value instanceof Value.Field
        || value instanceof Value.Element
        || value instanceof Value.Static);
  }
}
