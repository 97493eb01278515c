package dev.baton.engine.effect;

import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call whose target depends on an object that callers supply.
 *
 * @param receiver the function, or the object whose class decides
 * @param method what is called; absent where a library runs whatever task or function it is given
 * @param arguments without the receiver
 * @param later whether it runs after the method that started it may have returned
 * @param site where it is called
 * @param hops the calls on the way, outermost first
 */
public record Invocation(
    Value receiver,
    @Nullable MethodRef method,
    List<List<Value>> arguments,
    boolean later,
    Site site,
    List<Site> hops) {

  public Invocation {
    arguments = List.copyOf(arguments);
  }

  public Invocation identity() {
    return hops.isEmpty()
        ? this
        : new Invocation(receiver, method, arguments, later, site, List.of());
  }

  /** The same call, with these arguments. */
  Invocation with(List<List<Value>> others) {
    return new Invocation(receiver, method, others, later, site, hops);
  }

  /** The same call, with these arguments besides its own. */
  Invocation withAll(List<List<Value>> others) {
    List<List<Value>> all = new ArrayList<>();
    for (int i = 0; i < Math.max(arguments.size(), others.size()); i++) {
      Set<Value> each = new LinkedHashSet<>(i < arguments.size() ? arguments.get(i) : List.of());
      each.addAll(i < others.size() ? others.get(i) : List.of());
      all.add(List.copyOf(each));
    }
    return with(all);
  }

  public Invocation calledFrom(Site call, Value newReceiver, List<List<Value>> newArguments) {
    List<Site> way = new ArrayList<>();
    way.add(call);
    way.addAll(hops);
    return new Invocation(newReceiver, method, newArguments, later, site, List.copyOf(way));
  }
}
