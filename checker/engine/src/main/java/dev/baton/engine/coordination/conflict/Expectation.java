package dev.baton.engine.coordination.conflict;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Parameter;
import dev.baton.engine.code.Value;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.OutcomeCalls;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a write expects to find: a version, or the old value.
 *
 * @param expected the values of the argument that says so
 * @param next the values of what is written
 */
record Expectation(List<Value> expected, List<Value> next) {
  private static final Pattern VERSION =
      Pattern.compile("(expected|if|base|old|previous)?(version|revision|etag|expected)", 2);
  private static final Pattern WRITE =
      Pattern.compile(
          "(try)?(write|save|update|put|store|replace|commit|set|append|persist)([A-Z].*)?");
  private static final Pattern READ =
      Pattern.compile(
          "(get|read|load|find|fetch|current|latest|snapshot|peek|select|query|refresh)"
              + "(?![a-z]).*");

  /** Whether calls of this target can expect something; {@link #of} says whether this one does. */
  static boolean isPossible(Op.Call call, Program program) {
    if (OutcomeCalls.isCompareAndSet(call) || CallNames.owner(call).equals("VersionedState")) {
      return true;
    }
    return WRITE.matcher(CallNames.method(call)).matches()
        && program.targets(call.target(), call.exact()).stream()
            .flatMap(target -> target.parameters().stream())
            .anyMatch(parameter -> VERSION.matcher(parameter.name()).matches());
  }

  /** What the call expects; empty where it writes without looking. */
  static Optional<Expectation> of(Op.Call call, Body body) {
    List<List<Value>> arguments = call.arguments();
    int count = arguments.size();
    if (OutcomeCalls.isCompareAndSet(call)) {
      return Optional.of(new Expectation(arguments.get(count - 2), arguments.get(count - 1)));
    }
    boolean versioned = CallNames.owner(call).equals("VersionedState") && count >= 3;
    if (versioned && CallNames.method(call).equals("write")) {
      return Optional.of(new Expectation(arguments.get(2), arguments.get(1)));
    }
    for (MethodCode target :
        WRITE.matcher(CallNames.method(call)).matches()
            ? body.targets(call)
            : List.<MethodCode>of()) {
      int shift = target.isStatic() ? 0 : 1;
      List<Parameter> parameters = target.parameters();
      for (int i = 0; i < parameters.size() && i + shift < count; i++) {
        if (VERSION.matcher(parameters.get(i).name()).matches()) {
          List<Value> others = new ArrayList<>();
          for (int other = shift; other < count; other++) {
            others.addAll(other == i + shift ? List.of() : arguments.get(other));
          }
          return Optional.of(new Expectation(arguments.get(i + shift), others));
        }
      }
    }
    return Optional.empty();
  }

  /** The reads of stores that values come from: calls on what was not itself read. */
  static Set<Op.Call> reads(List<Value> values, Body body) {
    Set<Op.Call> reads = new LinkedHashSet<>();
    for (Value value : body.sources(values, call -> isRead(call, body))) {
      Op.Call call = body.call(value);
      if (call != null && isRead(call, body)) {
        reads.add(call);
      }
    }
    return reads;
  }

  private static boolean isRead(Op.Call call, Body body) {
    return isRead(call) && !isPart(call, body);
  }

  private static boolean isRead(Op.Call call) {
    String method = CallNames.method(call);
    return READ.matcher(method).matches() && !CallNames.returned(call.target()).equals("V");
  }

  /**
   * A part of something that was read before: {@code read.value()}, {@code entity.getVersion()}.
   */
  private static boolean isPart(Op.Call call, Body body) {
    boolean accessor = !call.isStatic() && CallNames.takesNothing(call.target());
    return accessor
        && call.arguments().get(0).stream()
            .allMatch(
                v -> {
                  Op.Call made = body.call(v);
                  return made != null && isRead(made);
                });
  }

  /** The current state that a conflict carries is a read, too. */
  static boolean isOfSameStore(Op.Call first, Op.Call second, Body body) {
    if (first.isStatic() || second.isStatic()) {
      return false;
    }
    if (isAnswer(first) && isAnswer(second) && first.arguments().equals(second.arguments())) {
      return false; // two parts of one answer
    }
    boolean carried = CallNames.method(second).startsWith("current") && isAnswer(second);
    String on = store(first, body);
    boolean same = !on.isEmpty() && on.equals(store(second, body));
    return carried ? !same : same;
  }

  /** Whether it takes a part of what another call answered, and names nothing to look up in it. */
  private static boolean isAnswer(Op.Call part) {
    List<Value> receiver = part.arguments().get(0);
    return part.arguments().size() == 1
        && !receiver.isEmpty()
        && receiver.stream().allMatch(Value.Result.class::isInstance);
  }

  /** What is read: of a method of this object, the one store that it reads in turn. */
  private static String store(Op.Call read, Body body) {
    List<Value> receiver = read.arguments().get(0);
    List<MethodCode> own =
        receiver.equals(List.of(new Value.Param(0))) && !body.method().isStatic()
            ? body.targets(read)
            : List.of();
    if (own.size() != 1 || own.get(0).ops().isEmpty()) {
      return body.name(receiver);
    }
    Body inner = new Body(own.get(0), body.world());
    Set<String> stores = new LinkedHashSet<>();
    for (Op op : inner.ops()) {
      if (op instanceof Op.Call call && !call.isStatic() && isRead(call, inner)) {
        stores.add(inner.name(call.arguments().get(0)));
      }
    }
    return stores.size() == 1 ? stores.iterator().next() : body.name(receiver);
  }

  /**
   * Whether no way leads back to the op but over the next element, which is another to be tried.
   */
  static boolean isDrawnAnew(Set<Value> sources, int op, Body body) {
    return sources.stream()
        .map(body::call)
        .anyMatch(
            call ->
                call != null
                    && CallNames.method(call).equals("next")
                    && CallNames.takesNothing(call.target())
                    && !leadsBack(op, body.opOf(new Value.Result(call.id())), body));
  }

  private static boolean leadsBack(int op, int without, Body body) {
    BitSet others = new BitSet();
    others.set(0, body.ops().size());
    others.clear(without);
    for (int next : body.flow().next(op)) {
      if (next < body.ops().size() && next != without && body.cycles().from(next, others).get(op)) {
        return true;
      }
    }
    return false;
  }
}
