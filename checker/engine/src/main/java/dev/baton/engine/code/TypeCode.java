package dev.baton.engine.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class, interface, enum, record, or annotation.
 *
 * @param name the internal form, {@code demo/Outer$Inner}
 * @param sourceFile the simple name of the file it was compiled from, empty where unknown
 * @param enclosing the type it is written in, absent at top level
 * @param enclosingMethod name and descriptor of the method it is written in, where there is one
 */
public record TypeCode(
    String name,
    String superName,
    List<String> interfaces,
    int access,
    String sourceFile,
    @Nullable String enclosing,
    @Nullable String enclosingMethod,
    List<AnnotationUse> annotations,
    List<FieldCode> fields,
    List<MethodCode> methods) {
  private static final int ACC_ANNOTATION = 0x2000;
  private static final int ACC_INTERFACE = 0x200;

  /** Whether it is an annotation type. */
  public boolean isAnnotation() {
    return (access & ACC_ANNOTATION) != 0;
  }

  /** Whether it is an interface or annotation. */
  public boolean isInterface() {
    return (access & ACC_INTERFACE) != 0;
  }

  /** The name as people write it in one word: {@code Inner}, {@code Outer} for a lambda's host. */
  public String simpleName() {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
    return enclosing != null && isNumber(last)
        ? enclosing.substring(enclosing.lastIndexOf('/') + 1)
        : last;
  }

  private static boolean isNumber(String name) {
    for (int at = 0; at < name.length(); at++) {
      if (name.charAt(at) < '0' || name.charAt(at) > '9') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** The package path and source file, {@code demo/Reviewer.java}: how sources are found. */
  public String sourcePath() {
    return name.substring(0, name.lastIndexOf('/') + 1) + sourceFile;
  }
}
