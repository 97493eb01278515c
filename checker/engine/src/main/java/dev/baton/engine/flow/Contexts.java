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

  private final Map<Callee, Ways> seen = new HashMap<>();

  private record Callee(MethodRef method, Runner runner) {}

  /** The ways in which a method is called: those that are told apart, and all further ones. */
  private static final class Ways {
    private final Set<List<List<Value>>> apart = new HashSet<>();
    private final Set<List<List<Value>>> together = new HashSet<>();
    private List<List<Value>> places = List.of();

    List<List<Value>> places(Callee callee, int count) {
      if (places.size() != count) {
        List<List<Value>> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          made.add(List.of(Slots.context(callee.method(), callee.runner(), i)));
        }
        places = List.copyOf(made);
      }
      return places;
    }
  }

  /**
   * A call.
   *
   * @param arguments what the parameters are
   * @param given what the call gives, as far as it is news
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
    Callee callee = new Callee(method, runner);
    Ways ways = seen.computeIfAbsent(callee, key -> new Ways());
    int most = runner.kind() == Runner.Kind.NOBODY ? MOST_OF_NOBODY : MOST;
    if (ways.apart.size() < most || ways.apart.contains(given)) {
      return new Context(given, given, ways.apart.add(given));
    }
    List<List<Value>> places = ways.places(callee, given.size());
    boolean isNew = ways.apart.add(places);
    return new Context(places, ways.together.add(given) ? given : places, isNew);
  }
}
