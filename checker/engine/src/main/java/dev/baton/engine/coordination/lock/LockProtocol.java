package dev.baton.engine.coordination.lock;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Relation;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Protocol;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.LockCalls;
import dev.baton.engine.vocabulary.Words;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One lock, from the op that takes it to those that give it back. */
final class LockProtocol implements Protocol<LockProtocol.State> {
  /** Whether it is held. */
  enum State {
    FREE,
    /** It was asked for, and the answer has not been looked at. */
    ASKED,
    HELD,
    /** It is held, and a field of the object says so. */
    NOTED;

    boolean isHeld() {
      return this == HELD || this == NOTED;
    }
  }

  private static final Set<String> UNWRAP = Set.of("orElseThrow", "get", "getFirst", "join");
  private static final Set<String> ANSWERS =
      Words.of("isPresent isEmpty booleanValue orElse isValid");
  private final Body body;
  private final int site;
  private final String lock;
  private final Predicate<Op.Call> canThrow;
  private final OwnFlag flag;

  /**
   * @param site the op that takes the lock
   * @param lock the name of the object that is the lock
   * @param canThrow which calls can throw
   */
  LockProtocol(Body body, int site, String lock, Predicate<Op.Call> canThrow) {
    this.body = body;
    this.site = site;
    this.lock = lock;
    this.canThrow = canThrow;
    this.flag = new OwnFlag(body, site, this::isRelease);
  }

  @Override
  public State start() {
    return State.FREE;
  }

  @Override
  public Collection<State> after(int op, State state) {
    if (op == site) {
      return List.of(isAsked() ? State.ASKED : State.HELD);
    }
    if (state == State.FREE) {
      return List.of(state);
    }
    if (isRelease(op)) {
      return List.of(State.FREE);
    }
    if (state == State.HELD && flag.isNoted(op)) {
      return List.of(State.NOTED);
    }
    if (state == State.NOTED && flag.isCleared(op)) {
      return List.of(State.HELD);
    }
    Op.Call call = body.callAt(op);
    boolean unwraps =
        call != null && UNWRAP.contains(CallNames.method(call)) && isAnswer(call.arguments(), 0);
    return List.of(unwraps && state == State.ASKED ? State.HELD : state);
  }

  /** An answer that nobody looks at is another law's business: here the lock counts as held. */
  private boolean isAsked() {
    return body.op(site) instanceof Op.Call call
        && LockCalls.taking(call) == LockCalls.Taking.ASKED
        && !body.uses().of(call.id()).isEmpty();
  }

  /** Whether the op gives this lock back. */
  boolean isRelease(int op) {
    if (body.op(op) instanceof Op.Monitor monitor) {
      return !monitor.enter() && body.names(monitor.object()).contains(lock);
    }
    Op.Call call = body.callAt(op);
    if (call == null || call.isStatic() || call.arguments().isEmpty()) {
      return false;
    }
    List<Value> receiver = call.arguments().get(0);
    if (LockCalls.isRelease(call) && body.names(receiver).contains(lock)) {
      return true;
    }
    boolean gives = CallNames.method(call).equals("close") || LockCalls.isRelease(call);
    return gives && body.op(site) instanceof Op.Call taken && comesFrom(receiver, taken);
  }

  private boolean comesFrom(List<Value> values, Op.Call made) {
    return body.sources(values).contains(new Value.Result(made.id()));
  }

  @Override
  public State raised(int op, State state) {
    return isRelease(op) ? State.FREE : state;
  }

  @Override
  public boolean canThrow(int op, State state) {
    Op.Call call = body.callAt(op);
    // a part of giving it back
    boolean asks = (state == State.NOTED && flag.isQuestion(call)) || isQuestion(call);
    return call != null && !asks && (state == State.FREE || canThrow.test(call));
  }

  @Override
  public Optional<State> choose(Op.Test test, List<Value> left, int way, State state) {
    if (state == State.FREE || !isEquality(test) || !test.left().type().isEmpty()) {
      return Optional.of(state);
    }
    if (state == State.NOTED && flag.isAsked(test, left)) {
      return isTrue(test, way) ? Optional.of(state) : Optional.empty();
    }
    if (left.size() == 1 && isQuestion(body.call(left.get(0)))) {
      return state.isHeld() && !isTrue(test, way) ? Optional.empty() : Optional.of(state);
    }
    boolean isNull = test.right().values().isEmpty();
    if (isNull && state.isHeld() && (body.names(left).equals(Set.of(lock)) || isGranted(left))) {
      return isTrue(test, way) ? Optional.of(state) : Optional.empty();
    }
    if (!isAnswer(List.of(left), 0)) {
      return Optional.of(state);
    }
    boolean granted = isTrue(test, way) != isInverse(left);
    boolean possible = granted || state == State.ASKED;
    State granting = state == State.NOTED ? state : State.HELD;
    return possible ? Optional.of(granted ? granting : State.FREE) : Optional.empty();
  }

  private boolean isQuestion(Op.@Nullable Call call) {
    return call != null
        && LockCalls.asksIfHeld(call)
        && body.names(call.arguments().get(0)).contains(lock);
  }

  /** What was granted is there; {@code try} with resources asks nevertheless. */
  private boolean isGranted(List<Value> values) {
    return body.op(site) instanceof Op.Call taken && comesFrom(values, taken);
  }

  static boolean isEquality(Op.Test test) {
    boolean equality = test.relation() == Relation.EQUAL || test.relation() == Relation.NOT_EQUAL;
    List<Value> right = test.right().values();
    boolean zero =
        right.size() == 1
            && right.get(0) instanceof Value.Constant c
            && c.value() instanceof Number n
            && n.longValue() == 0;
    return equality && (zero || right.isEmpty());
  }

  static boolean isTrue(Op.Test test, int way) {
    return (test.relation() == Relation.NOT_EQUAL) == (way == 1);
  }

  private boolean isInverse(List<Value> left) {
    Op.Call call = left.size() == 1 ? body.call(left.get(0)) : null;
    return call != null && CallNames.method(call).equals("isEmpty");
  }

  /** Whether the argument is what the taking call answered, or a question about that. */
  private boolean isAnswer(List<List<Value>> arguments, int index) {
    if (!(body.op(site) instanceof Op.Call taken) || arguments.size() <= index) {
      return false;
    }
    for (Value value : arguments.get(index)) {
      if (value.equals(new Value.Result(taken.id()))) {
        return true;
      }
      Op.Call question = body.call(value);
      if (question != null
          && ANSWERS.contains(CallNames.method(question))
          && isAnswer(question.arguments(), 0)) {
        return true;
      }
    }
    return false;
  }
}
