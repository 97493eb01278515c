package dev.baton.engine.code;

import java.util.ArrayList;
import java.util.List;

/** Types as class files write them in method descriptors. */
public final class Descriptors {
  private Descriptors() {}

  /** The parameters, in order. */
  public static List<String> parameters(String descriptor) {
    List<String> found = new ArrayList<>();
    int at = 1;
    while (descriptor.charAt(at) != ')') {
      int start = at;
      while (descriptor.charAt(at) == '[') {
        at++;
      }
      at = descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
      found.add(descriptor.substring(start, at));
    }
    return found;
  }

  /** What the method gives back; {@code V} where that is nothing. */
  public static String result(String descriptor) {
    return descriptor.substring(descriptor.indexOf(')') + 1);
  }
}
