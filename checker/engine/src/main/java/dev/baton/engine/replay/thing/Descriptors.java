package dev.baton.engine.replay.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads descriptors. */
public final class Descriptors {
  private Descriptors() {}

  /** The parameter types: internal names, array and primitive descriptors. */
  public static List<String> parameters(String descriptor) {
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
  public static String internal(String type) {
    return type.startsWith("L") ? type.substring(1, type.length() - 1) : type;
  }

  /** What a function is given where each of its own parameters gets the same. */
  public static List<Set<Thing>> padded(Thing.Code code, Set<Thing> inside) {
    int parameters = parameters(code.target().descriptor()).size();
    boolean receives = !code.isStatic() && !code.target().isInitialiser();
    int missing = parameters + (receives ? 1 : 0) - code.captured().size();
    List<Set<Thing>> given = new ArrayList<>();
    for (int i = 0; i < missing; i++) {
      given.add(inside);
    }
    return given;
  }

  /** For each parameter, whether it takes two places. */
  public static List<Boolean> wide(String descriptor) {
    return parameters(descriptor).stream().map(Descriptors::isWide).toList();
  }

  /** The type that comes back; {@code V} for none. */
  public static String result(String descriptor) {
    return internal(descriptor.substring(descriptor.indexOf(')') + 1));
  }

  /** Whether values of a type take two places. */
  public static boolean isWide(String type) {
    return type.equals("J") || type.equals("D");
  }
}
