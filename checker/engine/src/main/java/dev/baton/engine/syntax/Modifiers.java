package dev.baton.engine.syntax;

import java.util.List;

/**
 * Modifiers and annotations.
 *
 * @param access the modifiers as class files write them
 */
public record Modifiers(int access, List<Annotation> annotations) {
  public static final int PUBLIC = 0x1;
  public static final int PRIVATE = 0x2;
  public static final int PROTECTED = 0x4;
  public static final int STATIC = 0x8;
  public static final int FINAL = 0x10;
  public static final int SYNCHRONIZED = 0x20;
  public static final int VOLATILE = 0x40;
  public static final int BRIDGE = 0x40;
  public static final int TRANSIENT = 0x80;
  public static final int VARARGS = 0x80;
  public static final int NATIVE = 0x100;
  public static final int INTERFACE = 0x200;
  public static final int ABSTRACT = 0x400;
  public static final int STRICT = 0x800;
  public static final int SYNTHETIC = 0x1000;
  public static final int ANNOTATION = 0x2000;
  public static final int ENUM = 0x4000;

  /** A default method of an interface; no class file has it. */
  public static final int DEFAULT = 0x10000;

  /** No modifiers and no annotations. */
  public static final Modifiers NONE = new Modifiers(0, List.of());

  /** Whether all these are among the modifiers. */
  public boolean has(int flags) {
    return (access & flags) == flags;
  }

  /** These and more. */
  public Modifiers with(int flags) {
    return new Modifiers(access | flags, annotations);
  }

  /** These without some. */
  public Modifiers without(int flags) {
    return new Modifiers(access & ~flags, annotations);
  }
}
