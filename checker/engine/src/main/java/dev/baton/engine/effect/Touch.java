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
 * @param operands what is written, as far as that is known; of a merge, what merges
 * @param later whether it happens after the method that started it may have returned
 * @param why why it cannot be followed; empty where it can
 */
public record Touch(
    @Nullable WriteKind kind,
    boolean slot,
    @Nullable Value key,
    List<Value> operands,
    boolean later,
    String why) {

  /** A read. */
  public static final Touch READ = new Touch(null, true, null, List.of(), false, "");

  public Touch {
    operands = List.copyOf(operands);
  }

  /** The content is changed. */
  public static Touch content(WriteKind kind, List<Value> written) {
    return new Touch(kind, false, null, written, false, "");
  }

  /** The content is merged by one of these; with what, nobody asks. */
  public static Touch merge(List<Value> merging) {
    return new Touch(WriteKind.MERGE, false, null, merging, false, "");
  }

  /** The place gets a new value. */
  public static Touch slot(WriteKind kind, List<Value> written) {
    return new Touch(kind, true, null, written, false, "");
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

  /** What is written, as far as that is known; nothing where it merges. */
  public List<Value> written() {
    return kind == WriteKind.MERGE ? List.of() : operands;
  }

  /** What merges; nothing where nothing does. */
  public List<Value> merging() {
    return kind == WriteKind.MERGE ? operands : List.of();
  }

  /** The same touch, of what is under a key. */
  public Touch under(Value newKey) {
    return new Touch(kind, false, newKey, operands, later, why);
  }

  /** The same touch, whatever it is done with. */
  Touch withoutOperands() {
    return new Touch(kind, slot, key, List.of(), later, why);
  }

  /** The same touch, seen from elsewhere. */
  public Touch in(@Nullable Value newKey, List<Value> newOperands, boolean isLater) {
    return new Touch(kind, slot, newKey, newOperands, later || isLater, why);
  }
}
