package dev.baton.engine.coordination.conflict;

import dev.baton.engine.code.AnnotationUse;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Types;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.ConflictNames;
import dev.baton.engine.vocabulary.Operation;
import dev.baton.engine.vocabulary.OutcomeCalls;
import dev.baton.engine.vocabulary.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which calls have an outcome that somebody must look at, those of the project included. */
public final class OutcomeKinds {
  private static final Set<String> STATEMENTS =
      Words.of("Query NativeQuery Update SqlUpdate NamedQuery");
  private static final Set<String> VERSIONS =
      Words.of("expectedVersion version expectedRevision revision expected etag");
  private final Setting setting;
  private final Map<MethodRef, Optional<Kind>> handedOn = new HashMap<>();
  private final Map<MethodRef, Boolean> possible = new HashMap<>();
  private final Map<MethodRef, Boolean> possibleIfExact = new HashMap<>();

  /** How many methods are being looked into: what they hand on is not known yet. */
  private int depth;

  public OutcomeKinds(Setting setting) {
    this.setting = setting;
  }

  /**
   * What a call does.
   *
   * @param certain whether it is known, and not only named like it
   * @param from the call further in whose outcome it hands on, where there is one
   * @param in the body in which that stands
   */
  public record Kind(
      Operation operation, boolean certain, Op.@Nullable Call from, @Nullable Body in) {
    static Kind certain(Operation operation) {
      return new Kind(operation, true, null, null);
    }
  }

  /** What the call does, where that has an outcome. */
  public Optional<Kind> of(Op.Call call, Body body) {
    if (!isPossible(call)) {
      return Optional.empty();
    }
    Optional<Kind> known = known(call, body);
    if (known.isPresent() || CallNames.returned(call.target()).equals("V")) {
      return known;
    }
    boolean near = setting.agents().areNear(body.method());
    for (MethodCode target : body.targets(call)) {
      Optional<Kind> handedOn = handedOn(target);
      Optional<Kind> kind = handedOn.isEmpty() && near ? named(target) : handedOn;
      if (kind.isPresent()) {
        return kind;
      }
    }
    return Optional.empty();
  }

  /** Whether calls of this target can have an outcome; {@link #of} says whether this one has. */
  public boolean isPossible(Op.Call call) {
    Map<MethodRef, Boolean> known = call.exact() ? possibleIfExact : possible;
    Boolean before = known.get(call.target());
    if (before == null) {
      before = isKnown(call) || isDeclared(call);
      if (depth == 0) {
        known.put(call.target(), before);
      }
    }
    return before;
  }

  private static boolean isKnown(Op.Call call) {
    return OutcomeCalls.isCompareAndSet(call)
        || OutcomeCalls.isStatement(call)
        || OutcomeCalls.of(call).isPresent();
  }

  private boolean isDeclared(Op.Call call) {
    if (CallNames.returned(call.target()).equals("V")) {
      return false;
    }
    for (MethodCode target : setting.world().program().targets(call.target(), call.exact())) {
      if (handedOn(target).isPresent() || named(target).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Kind> known(Op.Call call, Body body) {
    if (OutcomeCalls.isCompareAndSet(call) && !isLostIfRefused(call, body)) {
      return Optional.empty();
    }
    if (OutcomeCalls.isStatement(call) && isVersioned(call, body)) {
      return Optional.of(Kind.certain(Operation.WRITE));
    }
    return OutcomeCalls.of(call).map(Kind::certain);
  }

  /** Refused, it loses something that was made for it; flags and helping others lose nothing. */
  private boolean isLostIfRefused(Op.Call call, Body body) {
    int arguments = call.arguments().size();
    Set<Value> next = body.sources(call.arguments().get(arguments - 1));
    Set<Value> expected = Set.copyOf(call.arguments().get(arguments - 2));
    boolean near = setting.agents().areNear(body.method());
    if (near && expected.stream().noneMatch(Value.Constant.class::isInstance)) {
      return !expected.isEmpty();
    }
    boolean read = expected.stream().anyMatch(v -> body.call(v) != null && next.contains(v));
    boolean made =
        call.arguments().get(arguments - 1).stream()
            .anyMatch(v -> v instanceof Value.Fresh || body.call(v) != null);
    return read && made;
  }

  private static boolean isVersioned(Op.Call call, Body body) {
    return call.arguments().stream()
        .flatMap(a -> body.sources(a).stream())
        .anyMatch(
            v ->
                v instanceof Value.Constant c
                    && c.value() instanceof String text
                    && ConflictNames.isVersionedSql(text));
  }

  private Optional<Kind> handedOn(MethodCode method) {
    Optional<Kind> known = handedOn.get(method.ref());
    if (known == null) {
      handedOn.put(method.ref(), Optional.empty());
      known =
          isVersionedStatement(method)
              ? Optional.of(Kind.certain(Operation.WRITE))
              : passes(method);
      handedOn.put(method.ref(), known);
    }
    return known;
  }

  /** Whether an annotation says that the method carries out a statement with a version. */
  public static boolean isVersionedStatement(MethodCode method) {
    for (AnnotationUse use : method.annotations()) {
      if (STATEMENTS.contains(Types.simple(use.type()))
          && Types.list(use, "value").stream()
              .anyMatch(t -> ConflictNames.isVersionedSql("" + t))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the method returns an outcome that it has not looked at itself. */
  private Optional<Kind> passes(MethodCode method) {
    depth++;
    Body body = setting.body(method);
    Optional<Kind> passed = Optional.empty();
    for (Op op : method.ops()) {
      if (op instanceof Op.Return end && passed.isEmpty()) {
        passed = passed(end, body);
      }
    }
    depth--;
    return passed;
  }

  private Optional<Kind> passed(Op.Return end, Body body) {
    for (Value value : end.value()) {
      Op.Call call = body.call(value);
      Optional<Kind> kind = call == null ? Optional.empty() : of(call, body);
      if (kind.isPresent() && kind.get().certain()) {
        return Optional.of(new Kind(kind.get().operation(), true, call, body));
      }
    }
    return Optional.empty();
  }

  /** What the method says that it does; near agents that counts. */
  private static Optional<Kind> named(MethodCode method) {
    boolean versioned = method.parameters().stream().anyMatch(p -> VERSIONS.contains(p.name()));
    List<String> counts = List.of("Z", "I", "J");
    String returned = CallNames.returnedType(method.ref());
    if (versioned && counts.contains(returned)) {
      return Optional.of(Kind.certain(Operation.WRITE));
    }
    return OutcomeCalls.byName(method.ref().name(), returned)
        .map(operation -> new Kind(operation, false, null, null));
  }
}
