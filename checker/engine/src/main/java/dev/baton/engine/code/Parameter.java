package dev.baton.engine.code;

import java.util.List;

/**
 * A parameter as it is declared.
 *
 * @param name empty where the class file does not tell
 */
public record Parameter(String name, List<AnnotationUse> annotations) {
  public Parameter {
    annotations = List.copyOf(annotations);
  }
}
