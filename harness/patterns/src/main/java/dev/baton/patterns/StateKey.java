package dev.baton.patterns;

import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
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
    if (name.isBlank() || (policy == Policy.OWNED && owner.isBlank())) {
      throw new IllegalArgumentException(
          "a key has a name, and an owned one an owner: name `%s`, owner `%s`"
              .formatted(name, owner));
    }
    this.policy = policy;
    this.owner = owner;
    this.name = name;
    this.type = MethodType.methodType(type).wrap().returnType();
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
    if (!Comparable.class.isAssignableFrom(MethodType.methodType(type).wrap().returnType())) {
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

  /** The value, if it is of the type of the key. */
  Object typed(Object value) {
    if (!type.isInstance(value)) {
      throw new ClassCastException(
          "key `%s` holds `%s`, not `%s`; values are kept as immutable copies, so declare the interface of a collection"
              .formatted(name, type.getName(), value.getClass().getName()));
    }
    return value;
  }

  /** What a value becomes over an old one. */
  @SuppressWarnings("unchecked") // values enter through typed keys only
  @Nullable Object merge(@Nullable Object old, Object next) {
    return reducer != null && old != null ? reducer.apply((T) old, (T) next) : next;
  }

  /** Why the policy forbids it, in words that go on from the name of the key; empty if not. */
  @SuppressWarnings("unchecked") // monotonic keys are made for types with an order only
  String refusal(String role, @Nullable Object old, Supplier<Object> next) {
    return switch (policy) {
      case OWNED ->
          owner.equals(role)
              ? ""
              : "is owned by `%s`, not by `%s`; hand the change back to `%s`, or give `%s` a key of its own"
                  .formatted(owner, role, owner, role);
      case APPEND_ONLY -> "is append-only, and `%s` would replace it; use append".formatted(role);
      case SHARED_READ ->
          old == null
              ? ""
              : "is read-only since it was first written, also for `%s`".formatted(role);
      case MONOTONIC -> old == null ? "" : backwards(role, (Comparable<Object>) old, next.get());
      case MERGED -> "";
    };
  }

  private static String backwards(String role, Comparable<Object> old, Object next) {
    return old.compareTo(next) <= 0
        ? ""
        : "only moves forward: `%s` would move it from `%s` back to `%s`"
            .formatted(role, old, next);
  }

  /** The policy in words. */
  String described() {
    String text = policy.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return (policy == Policy.OWNED ? "owned by `" + owner + "`" : text)
        + " of `"
        + type.getSimpleName()
        + "`";
  }

  /** The value, or what stands for none. */
  @Nullable Object orEmpty(@Nullable Object value) {
    return value == null && policy == Policy.APPEND_ONLY ? List.of() : value;
  }

  /** Whether it has the same name, type and policy (and the same object as its reducer). */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof StateKey<?> key && isSame(key));
  }

  private boolean isSame(StateKey<?> key) {
    return policy == key.policy
        && owner.equals(key.owner)
        && name.equals(key.name)
        && type == key.type
        && reducer == key.reducer;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return "`" + name + "`";
  }
}
