package dev.baton.engine.code;

import java.util.Map;

/**
 * An annotation as it stands on an element.
 *
 * @param type the annotation's type, in internal form ({@code dev/baton/annotation/OwnedBy})
 * @param values its members; a string, number, boolean, list of these, or a type's internal name
 */
public record AnnotationUse(String type, Map<String, Object> values) {
  public AnnotationUse {
    values = Map.copyOf(values);
  }

  /** The member as text, empty where it is absent. */
  public String text(String member) {
    Object value = values.get(member);
    return value == null ? "" : value.toString();
  }
}
