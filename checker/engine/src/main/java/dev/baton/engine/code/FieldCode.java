package dev.baton.engine.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field.
 *
 * @param descriptor its erased type as class files write it
 * @param constant the value of a compile-time constant, absent otherwise
 * @param signature its generic type as class files write it; empty where it has none, or where a
 *     front-end does not tell
 */
public record FieldCode(
    String owner,
    String name,
    String descriptor,
    int access,
    @Nullable Object constant,
    List<AnnotationUse> annotations,
    String signature) {
  private static final int ACC_STATIC = 0x8;
  private static final int ACC_FINAL = 0x10;
  private static final int ACC_SYNTHETIC = 0x1000;

  /** A field of which no generic type is known. */
  public FieldCode(
      String owner,
      String name,
      String descriptor,
      int access,
      @Nullable Object constant,
      List<AnnotationUse> annotations) {
    this(owner, name, descriptor, access, constant, annotations, "");
  }

  /** Whether one field serves all instances. */
  public boolean isStatic() {
    return (access & ACC_STATIC) != 0;
  }

  /** Whether it is assigned once. */
  public boolean isFinal() {
    return (access & ACC_FINAL) != 0;
  }

  /** Whether the compiler wrote it. */
  public boolean isSynthetic() {
    return (access & ACC_SYNTHETIC) != 0;
  }
}
