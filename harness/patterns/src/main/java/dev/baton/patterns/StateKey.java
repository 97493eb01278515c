package dev.baton.patterns;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A key of a {@link CoordinationState}, with its type and who may write it, and how. Immutable;
 * make each key once, as a constant.
 *
 * <pre>{@code
 * static final StateKey<String> DRAFT = StateKey.ownedBy("writer", "draft", String.class);
 * static final StateKey<List<String>> LOG = StateKey.appendOnly("log", String.class);
 * }</pre>
 */
public final class StateKey<T> {
  enum Policy {
    OWNED,
    APPEND_ONLY,
    MERGED,
    MONOTONIC,
    SHARED_READ
  }

  private final Policy policy;
  private final String owner;
  private final String name;
  private final Class<?> type;
  private final @Nullable BinaryOperator<T> reducer;

  private StateKey(
      Policy policy,
      String owner,
      String name,
      Class<?> type,
      @Nullable BinaryOperator<T> reducer) {
    this.policy = policy;
    this.owner = owner;
    this.name = name;
    this.type = type;
    this.reducer = reducer;
  }

  /** Only the owner writes. */
  public static <T> StateKey<T> ownedBy(String owner, String name, Class<T> type) {
    return new StateKey<>(Policy.OWNED, owner, name, type, null);
  }

  /** Everyone adds, nobody replaces or removes. */
  public static <T> StateKey<List<T>> appendOnly(String name, Class<T> item) {
    return new StateKey<>(Policy.APPEND_ONLY, "", name, item, null);
  }

  /** Everyone writes, through the reducer, a function that may run several times. */
  public static <T> StateKey<T> mergedBy(BinaryOperator<T> reducer, String name, Class<T> type) {
    return new StateKey<>(Policy.MERGED, "", name, type, reducer);
  }

  /** Everyone writes, and it only moves forward in its natural order. */
  public static <T> StateKey<T> monotonic(String name, Class<T> type) {
    if (!Comparable.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException(
          "key `%s` cannot be monotonic: `%s` has no order; let it implement Comparable"
              .formatted(name, type.getName()));
    }
    return new StateKey<>(Policy.MONOTONIC, "", name, type, null);
  }

  /** Written once, read by all. */
  public static <T> StateKey<T> sharedRead(String name, Class<T> type) {
    return new StateKey<>(Policy.SHARED_READ, "", name, type, null);
  }

  /** The key as text. */
  public String name() {
    return name;
  }

  Policy policy() {
    return policy;
  }

  /**
   * The value after a role put this one.
   *
   * @param old null where there is none yet
   * @throws OwnershipViolation if the policy forbids it
   */
  @SuppressWarnings("unchecked") // values enter through typed keys only
  Object put(String role, @Nullable Object old, Object next) {
    if (policy != Policy.APPEND_ONLY && !type.isInstance(next)) {
      throw new ClassCastException(
          "key `%s` holds `%s`, not `%s`"
              .formatted(name, type.getName(), next.getClass().getName()));
    }
    refusal(role, old, next)
        .ifPresent(
            refusal -> {
              throw new OwnershipViolation("key `" + name + "` " + refusal);
            });
    return reducer != null && old != null ? reducer.apply((T) old, (T) next) : next;
  }

  /** Why the policy forbids it, in words that go on from the name of the key. */
  @SuppressWarnings("unchecked") // monotonic keys are made for types with an order only
  private Optional<String> refusal(String role, @Nullable Object old, Object next) {
    String text =
        switch (policy) {
          case OWNED ->
              owner.equals(role)
                  ? ""
                  : "is owned by `%s`, not by `%s`; hand the change back to `%s`, or give `%s` a key of its own"
                      .formatted(owner, role, owner, role);
          case APPEND_ONLY ->
              "is append-only, and `%s` would replace it; use append".formatted(role);
          case SHARED_READ ->
              old == null
                  ? ""
                  : "is read-only since it was first written, also for `%s`".formatted(role);
          case MONOTONIC ->
              old == null || ((Comparable<Object>) old).compareTo(next) <= 0
                  ? ""
                  : "only moves forward: `%s` would move it from `%s` back to `%s`"
                      .formatted(role, old, next);
          case MERGED -> "";
        };
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  @Override
  public String toString() {
    return "`" + name + "`";
  }
}
