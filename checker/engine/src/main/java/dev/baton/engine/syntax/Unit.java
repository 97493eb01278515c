package dev.baton.engine.syntax;

import java.util.List;

/**
 * One source file.
 *
 * @param path what problems name it by
 * @param packageName with dots, empty for the unnamed package
 * @param annotations of the package
 */
public record Unit(
    String path,
    String packageName,
    List<Annotation> annotations,
    List<Import> imports,
    List<Decl.Type> types) {
  /**
   * An import.
   *
   * @param name what is imported, or the package or type that holds it
   */
  public record Import(String name, boolean isStatic, boolean isWildcard, boolean isModule) {}

  /** The simple name of the file. */
  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
