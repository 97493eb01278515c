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
    Optional<Kind> known = known(call, body);
    if (known.isPresent() || CallNames.returned(call.target()).equals("V")) {
      return known;
    }
    for (MethodCode target : body.targets(call)) {
      Optional<Kind> kind = declared(target, body.method());
      if (kind.isPresent()) {
        return kind;
      }
    }
    return Optional.empty();
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

  private Optional<Kind> declared(MethodCode method, MethodCode caller) {
    Optional<Kind> known = handedOn.get(method.ref());
    if (known == null) {
      handedOn.put(method.ref(), Optional.empty());
      known =
          isVersionedStatement(method)
              ? Optional.of(Kind.certain(Operation.WRITE))
              : passes(method);
      handedOn.put(method.ref(), known);
    }
    return known.isPresent() ? known : named(method, caller);
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
    Body body = setting.body(method);
    for (Op op : method.ops()) {
      if (op instanceof Op.Return end) {
        for (Value value : end.value()) {
          Op.Call call = body.call(value);
          Optional<Kind> kind = call == null ? Optional.empty() : of(call, body);
          if (kind.isPresent() && kind.get().certain()) {
            return Optional.of(new Kind(kind.get().operation(), true, call, body));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Kind> named(MethodCode method, MethodCode caller) {
    if (!setting.agents().areNear(caller)) {
      return Optional.empty();
    }
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
