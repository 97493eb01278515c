package dev.baton.engine.effect;

import dev.baton.engine.code.Value;
import dev.baton.engine.model.Fact.WriteKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How something is touched.
 *
 * @param kind how it is written; absent for a read, and for what cannot be followed
 * @param slot whether the place itself gets a new value; otherwise what it holds is changed
 * @param key the key of a keyed write, absent for all others
 * @param given what is written, as far as that is known; of a merge, what merges
 * @param later whether it happens after the method that started it may have returned
 * @param why why it cannot be followed; empty where it can
 */
public record Touch(
    @Nullable WriteKind kind,
    boolean slot,
    @Nullable Value key,
    List<Value> given,
    boolean later,
    String why) {

  /** A read. */
  public static final Touch READ = new Touch(null, true, null, List.of(), false, "");

  public Touch {
    given = List.copyOf(given);
  }

  /** The content is changed. */
  public static Touch content(WriteKind kind, List<Value> given) {
    return new Touch(kind, false, null, given, false, "");
  }

  /** The place gets a new value. */
  public static Touch slot(WriteKind kind, List<Value> given) {
    return new Touch(kind, true, null, given, false, "");
  }

  /** The place under a key gets a new value. */
  public static Touch keyed(WriteKind kind, Value key, List<Value> given) {
    return new Touch(kind, false, key, given, false, "");
  }

  /** Whatever is there may be changed. */
  public static Touch opaque(String why) {
    return new Touch(null, false, null, List.of(), false, why);
  }

  /** Whether it cannot be followed. */
  public boolean isOpaque() {
    return !why.isEmpty();
  }

  /** Whether it is a read of a private cell. */
  public boolean isRead() {
    return kind == null && why.isEmpty();
  }

  /** The same touch, seen from elsewhere. */
  public Touch in(@Nullable Value newKey, List<Value> newGiven, boolean isLater) {
    return new Touch(kind, slot, newKey, newGiven, later || isLater, why);
  }
}
