package dev.baton.engine.symbol;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A field.
 *
 * @param owner the internal name of the type that declares it
 * @param value its value if it is a compile-time constant, worked out when asked
 */
public record FieldSymbol(
    String owner, String name, int access, Type type, Supplier<@Nullable Object> value) {
  public boolean isStatic() {
    return (access & 0x8) != 0;
  }

  public boolean isPrivate() {
    return (access & 0x2) != 0;
  }

  /** Whether a type of this name has the field if its owner is above it, JLS 8.3. */
  boolean isInheritedBy(String heir) {
    boolean isOpen = (access & 0x5) != 0;
    return !isPrivate() && (isOpen || packageOf(owner).equals(packageOf(heir)));
  }

  private static String packageOf(String type) {
    return type.substring(0, type.lastIndexOf('/') + 1);
  }

  public boolean isFinal() {
    return (access & 0x10) != 0;
  }

  /** Its value if it is a compile-time constant. */
  public @Nullable Object constant() {
    return value.get();
  }
}
