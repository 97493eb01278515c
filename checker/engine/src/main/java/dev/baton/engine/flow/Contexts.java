package dev.baton.engine.flow;

import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Edge;
import dev.baton.engine.effect.Site;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.model.Runner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which calls of a method are told apart by what they give it. A method that a role calls in more
 * ways than that runs once for all further ones, with places that hold what each of them gives. Not
 * thread-safe.
 */
final class Contexts {
  private static final int MOST = 16;

  /** Code that runs as no role: whom it serves does not matter. */
  private static final int MOST_OF_NOBODY = 3;

  private final Map<List<Object>, Set<List<List<Value>>>> seen = new HashMap<>();

  /**
   * A call.
   *
   * @param arguments what the parameters are
   * @param given what the call gives
   * @param isNew whether the method has not run with these arguments
   */
  record Context(List<List<Value>> arguments, List<List<Value>> given, boolean isNew) {
    /** What has to be stored in the places that the arguments are. */
    List<Edge> edges(Site call) {
      List<Edge> found = new ArrayList<>();
      for (int i = 0; i < given.size() && !arguments.equals(given); i++) {
        Value place = arguments.get(i).get(0);
        given.get(i).forEach(value -> found.add(new Edge(place, Slots.VALUE, value, call)));
      }
      return found;
    }
  }

  /** The context of a call by code that runs as this. */
  Context of(MethodRef method, Runner runner, List<List<Value>> given) {
    Set<List<List<Value>>> known =
        seen.computeIfAbsent(List.of(method, runner), key -> new HashSet<>());
    int most = runner.kind() == Runner.Kind.NOBODY ? MOST_OF_NOBODY : MOST;
    if (known.size() < most || known.contains(given)) {
      return new Context(given, given, known.add(given));
    }
    List<List<Value>> places = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      places.add(List.of(Slots.context(method, runner, i)));
    }
    return new Context(places, given, known.add(places));
  }
}
