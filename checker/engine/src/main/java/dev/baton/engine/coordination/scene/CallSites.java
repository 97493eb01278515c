package dev.baton.engine.coordination.scene;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.resolve.Program;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which methods make which calls: finders ask it for the few methods that can have something to
 * say, and look at those alone.
 *
 * <p>Most laws begin at a call of a certain name, on a type of a certain name. Whether a call has
 * them is the same for all calls of one target, so it is asked once for each target, not at each
 * call; a program has several times as many calls as targets. A finder loses nothing by that as
 * long as what it asks here holds for every call at which it would have begun, and looks at the
 * target alone: at owner, name, descriptor, and how it is called, but not at the arguments.
 */
public final class CallSites {
  private final List<MethodCode> methods;
  private final List<Site> sites = new ArrayList<>();
  private final BitSet givesFunctions = new BitSet();
  private final BitSet locks = new BitSet();
  private final BitSet catches = new BitSet();

  /** One of the calls of a target, and all methods in which there is one. */
  private record Site(Op.Call call, BitSet in) {}

  CallSites(Program program) {
    this.methods = List.copyOf(program.methods());
    List<Map<MethodRef, Site>> byTarget =
        List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
    for (int method = 0; method < methods.size(); method++) {
      for (Op op : methods.get(method).ops()) {
        if (op instanceof Op.Call call) {
          note(call, method, byTarget.get(call.isStatic() ? 0 : call.exact() ? 1 : 2));
        } else if (op instanceof Op.Monitor) {
          locks.set(method);
        } else if (op instanceof Op.Catch handler && !handler.types().isEmpty()) {
          catches.set(method);
        }
      }
    }
  }

  private void note(Op.Call call, int method, Map<MethodRef, Site> byTarget) {
    Site site = byTarget.get(call.target());
    if (site == null) {
      site = new Site(call, new BitSet());
      byTarget.put(call.target(), site);
      sites.add(site);
    }
    site.in.set(method);
    if (!givesFunctions.get(method) && givesFunction(call)) {
      givesFunctions.set(method);
    }
  }

  /** Whether a function is among the arguments of the call. */
  public static boolean givesFunction(Op.Call call) {
    for (List<Value> argument : call.arguments()) {
      for (Value value : argument) {
        if (value instanceof Value.Function) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The methods in which there is such a call, in the order of the program.
   *
   * @param such looks at the target alone
   */
  public Set<MethodCode> calling(Predicate<Op.Call> such) {
    return inOrder(where(such));
  }

  /** The same, and those that enter a {@code synchronized} region. */
  public Set<MethodCode> callingOrLocking(Predicate<Op.Call> such) {
    BitSet found = where(such);
    found.or(locks);
    return inOrder(found);
  }

  /** The same, and those that catch something of a certain type. */
  public Set<MethodCode> callingOrCatching(Predicate<Op.Call> such) {
    BitSet found = where(such);
    found.or(catches);
    return inOrder(found);
  }

  /** The same, and those that give a function to a call. */
  public Set<MethodCode> callingOrGivingFunctions(Predicate<Op.Call> such) {
    BitSet found = where(such);
    found.or(givesFunctions);
    return inOrder(found);
  }

  private BitSet where(Predicate<Op.Call> such) {
    BitSet found = new BitSet();
    for (Site site : sites) {
      if (such.test(site.call)) {
        found.or(site.in);
      }
    }
    return found;
  }

  private Set<MethodCode> inOrder(BitSet numbers) {
    Set<MethodCode> found = new LinkedHashSet<>();
    for (int at = numbers.nextSetBit(0); at >= 0; at = numbers.nextSetBit(at + 1)) {
      found.add(methods.get(at));
    }
    return found;
  }

  /** A question to targets, asked once for each. Not thread-safe. */
  public static final class Asked {
    private final Predicate<Op.Call> such;
    private final Map<MethodRef, Boolean> exact = new HashMap<>();
    private final Map<MethodRef, Boolean> dispatched = new HashMap<>();

    /**
     * Such calls.
     *
     * @param such looks at the target alone
     */
    public Asked(Predicate<Op.Call> such) {
      this.such = such;
    }

    /** Whether the call is one. */
    public boolean of(Op.Call call) {
      Map<MethodRef, Boolean> known = call.exact() ? exact : dispatched;
      Boolean before = known.get(call.target());
      if (before == null) {
        before = such.test(call);
        known.put(call.target(), before);
      }
      return before;
    }
  }
}
