package dev.baton.engine.interest;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.resolve.Program;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where functions that lead to touches get to, and things that those who are called may touch:
 * keys, objects that have cells, what agents remember. A forward analysis with one bit each for a
 * parameter, a result, and (functions only) a field, whichever object's. Not thread-safe.
 */
final class Carried {
  private final Program program;
  private final Seeds seeds;
  private final CarriedTypes types;
  private final Set<MethodRef> keeping;
  private final Set<String> fields = new HashSet<>();
  private final Map<MethodRef, Map<Integer, Integer>> params = new HashMap<>();
  private final Map<MethodRef, Integer> results = new HashMap<>();
  private final Map<MethodRef, MethodCode> entered = new LinkedHashMap<>();
  private final Set<MethodRef> asked = new HashSet<>();
  private final Set<MethodRef> made = new HashSet<>();
  private Map<MethodRef, MethodCode> leading = Map.of();
  private final Deque<MethodCode> work = new ArrayDeque<>();
  private final Set<MethodRef> waiting = new HashSet<>();
  private final Map<MethodRef, Map<MethodRef, MethodCode>> askResult = new HashMap<>();
  private final Map<String, Map<MethodRef, MethodCode>> askField = new HashMap<>();
  private boolean giving;
  private boolean lost;

  /**
   * An analysis of a program.
   *
   * @param keeping methods that count as soon as they are called
   */
  Carried(Declared known, CarriedTypes types, Set<MethodRef> keeping) {
    this.program = known.program();
    this.seeds = new Seeds(known);
    this.types = types;
    this.keeping = keeping;
  }

  /** Whether a function got where it cannot be followed. */
  boolean isLost() {
    return lost;
  }

  /** The methods that something is carried to, and the bodies of functions on the way. */
  Map<MethodRef, MethodCode> entered() {
    return entered;
  }

  /** The fields, by their slots, that hold functions which lead to touches. */
  Set<String> fields() {
    return fields;
  }

  /** Follows all that is carried from these methods, which lead to touches. */
  void from(Map<MethodRef, MethodCode> methods) {
    leading = methods;
    methods.values().forEach(this::enter);
    entered.values().forEach(this::again);
    while (!work.isEmpty() && !lost) {
      MethodCode next = work.remove();
      waiting.remove(next.ref());
      new CarriedThrough(next, this).look();
    }
  }

  /** What the method was told has changed. */
  private void again(MethodCode method) {
    if (waiting.add(method.ref())) {
      work.add(method);
    }
  }

  Program program() {
    return program;
  }

  CarriedTypes types() {
    return types;
  }

  Seeds seeds() {
    return seeds;
  }

  /** The method counts. */
  void enter(MethodCode code) {
    if (entered.putIfAbsent(code.ref(), code) == null) {
      again(code);
    }
  }

  /** The result of the method can be what is written: left out, it would be unknown. */
  void ask(MethodCode code) {
    enter(code);
    if (asked.add(code.ref())) {
      again(code);
    }
  }

  /** Whether results of what the method calls can be what is written. */
  boolean isAsked(MethodCode code) {
    return leading.containsKey(code.ref()) || asked.contains(code.ref());
  }

  /** The method is called, whatever with. */
  void call(MethodCode callee) {
    if (keeping.contains(callee.ref())) {
      enter(callee);
    }
  }

  /** A function with this body is made; says whether running it leads to a touch. */
  boolean make(MethodCode body) {
    enter(body);
    made.add(body.ref());
    return leading.containsKey(body.ref());
  }

  /** The method is given this. */
  void give(MethodCode callee, int parameter, int what) {
    enter(callee);
    if (add(params.computeIfAbsent(callee.ref(), r -> new HashMap<>()), parameter, what)) {
      again(callee);
    }
  }

  int given(MethodRef method, int parameter) {
    return params.getOrDefault(method, Map.of()).getOrDefault(parameter, 0);
  }

  /** The method returns this. */
  void returns(MethodRef method, int what) {
    if (add(results, method, what)) {
      askResult.getOrDefault(method, Map.of()).values().forEach(this::again);
    }
    if (!giving && (what & CarriedTypes.FUNCTION) != 0 && made.contains(method)) {
      giving = true;
      entered.values().forEach(this::again);
    }
  }

  /** What the method returns, as far as is known; the one who asks hears when it is more. */
  int returned(MethodRef method, MethodCode asks) {
    askResult.computeIfAbsent(method, m -> new LinkedHashMap<>()).put(asks.ref(), asks);
    return results.getOrDefault(method, 0);
  }

  /** Whether some function gives a function. */
  boolean isGiving() {
    return giving;
  }

  /** A function gets into the field. */
  void keep(String slot) {
    if (fields.add(slot)) {
      askField.getOrDefault(slot, Map.of()).values().forEach(this::again);
    }
  }

  /** Whether a function is known to get into the field; the one who asks hears when one does. */
  boolean isKept(String slot, MethodCode asks) {
    askField.computeIfAbsent(slot, f -> new LinkedHashMap<>()).put(asks.ref(), asks);
    return fields.contains(slot);
  }

  /** A function gets who knows where. */
  void lose() {
    lost = true;
  }

  /** Every body that the call can run, as far as it was read. */
  List<MethodCode> bodies(MethodRef target, boolean exact) {
    return program.targets(target, exact);
  }

  static <K> boolean add(Map<K, Integer> to, K key, int what) {
    int before = to.getOrDefault(key, 0);
    to.put(key, before | what);
    return (before | what) != before;
  }
}
