package dev.baton.engine.code;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A method and what its body does.
 *
 * @param line the first line of its body, 0 where unknown
 * @param ops in the order of the text; empty for abstract and native methods
 * @param flow which of them can run after which
 * @param parameters as they are declared; empty where a front-end does not tell
 * @param names what people call the values that it keeps in local variables and parameters, as far
 *     as a front-end tells; for messages
 * @param scripts gives the body, for those who carry it out
 */
public record MethodCode(
    MethodRef ref,
    int access,
    List<AnnotationUse> annotations,
    int line,
    List<Op> ops,
    Flow flow,
    List<Parameter> parameters,
    Map<Value, String> names,
    Supplier<Script> scripts) {
  private static final int ACC_PRIVATE = 0x2;
  private static final int ACC_STATIC = 0x8;
  private static final int ACC_SYNCHRONIZED = 0x20;
  private static final int ACC_BRIDGE = 0x40;
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

  /** A method whose local variables are not known by name. */
  public MethodCode(
      MethodRef ref,
      int access,
      List<AnnotationUse> annotations,
      int line,
      List<Op> ops,
      Flow flow,
      List<Parameter> parameters) {
    this(ref, access, annotations, line, ops, flow, parameters, Map.of(), () -> Script.NONE);
  }

  /** Whether it has no receiver. */
  public boolean isStatic() {
    return (access & ACC_STATIC) != 0;
  }

  /** Whether only code of its own class calls it. */
  public boolean isPrivate() {
    return (access & ACC_PRIVATE) != 0;
  }

  /** Whether it runs under the lock of its receiver, or of its class. */
  public boolean isSynchronized() {
    return (access & ACC_SYNCHRONIZED) != 0;
  }

  /** Whether the compiler wrote it: lambda bodies, bridges. */
  public boolean isSynthetic() {
    return (access & ACC_SYNTHETIC) != 0;
  }

  /** Whether the compiler wrote it to call the method that was meant, by a parent's signature. */
  public boolean isBridge() {
    return isSynthetic() && (access & ACC_BRIDGE) != 0;
  }

  /** The body, for those who carry it out; read when it is first asked for. */
  public Script script() {
    return scripts.get();
  }

  // written out: what a record brings along would hash the whole body
  @Override
  public int hashCode() {
    return ref.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof MethodCode o
            && ref.equals(o.ref)
            && flow == o.flow
            && ops.equals(o.ops));
  }
}
