package dev.baton.engine.replay;

import java.util.ArrayList;
import java.util.List;

/** Reads descriptors. */
final class Descriptors {
  private Descriptors() {}

  /** The parameter types: internal names, array and primitive descriptors. */
  static List<String> parameters(String descriptor) {
    List<String> found = new ArrayList<>();
    int at = 1;
    while (at < descriptor.length() && descriptor.charAt(at) != ')') {
      int from = at;
      while (descriptor.charAt(at) == '[') {
        at++;
      }
      at = descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
      found.add(internal(descriptor.substring(from, at)));
    }
    return found;
  }

  /** {@code a/B} for {@code La/B;}, others as they are. */
  static String internal(String type) {
    return type.startsWith("L") ? type.substring(1, type.length() - 1) : type;
  }
}
