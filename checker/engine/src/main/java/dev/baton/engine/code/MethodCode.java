package dev.baton.engine.code;

import java.util.List;

/**
 * A method and what its body does.
 *
 * @param line the first line of its body, 0 where unknown
 * @param ops in the order of the text; empty for abstract and native methods
 * @param flow which of them can run after which
 * @param parameters as they are declared; empty where a front-end does not tell
 */
public record MethodCode(
    MethodRef ref,
    int access,
    List<AnnotationUse> annotations,
    int line,
    List<Op> ops,
    Flow flow,
    List<Parameter> parameters) {
  private static final int ACC_STATIC = 0x8;
  private static final int ACC_SYNTHETIC = 0x1000;

  /** A method of whose parameters nothing but the types is known. */
  public MethodCode(
      MethodRef ref,
      int access,
      List<AnnotationUse> annotations,
      int line,
      List<Op> ops,
      Flow flow) {
    this(ref, access, annotations, line, ops, flow, List.of());
  }

  /** Whether it has no receiver. */
  public boolean isStatic() {
    return (access & ACC_STATIC) != 0;
  }

  /** Whether the compiler wrote it: lambda bodies, bridges. */
  public boolean isSynthetic() {
    return (access & ACC_SYNTHETIC) != 0;
  }
}
