package dev.baton.engine.replay.thing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Texts that are put together; what is not constant in them is {@link #ANY}. */
public final class Texts {
  /** Stands for any text inside a pattern. */
  public static final String ANY = "*";

  private static final int MAX_TEXTS = 24;

  private Texts() {}

  /** The texts that come of putting parts together. */
  public static Set<Thing> concat(List<Set<Thing>> parts) {
    Set<String> texts = new LinkedHashSet<>(Set.of(""));
    for (Set<Thing> part : parts) {
      Set<String> longer = new LinkedHashSet<>();
      for (String head : texts) {
        for (String tail : of(part)) {
          longer.add(head.endsWith(ANY) && tail.equals(ANY) ? head : head + tail);
        }
      }
      texts = longer.size() > MAX_TEXTS ? Set.of(ANY) : longer;
    }
    Set<Thing> found = new LinkedHashSet<>();
    texts.forEach(text -> found.add(new Thing.Const(text)));
    return found;
  }

  /** The texts that a value can be; {@link #ANY} stands for what is not known. */
  public static Set<String> of(Set<Thing> things) {
    Set<String> found = new LinkedHashSet<>();
    for (Thing thing : things) {
      found.add(of(thing));
    }
    return found.isEmpty() ? Set.of(ANY) : found;
  }

  /** What all texts begin with. */
  public static String prefix(Set<String> texts) {
    String prefix = texts.iterator().next();
    for (String text : texts) {
      while (!text.startsWith(prefix)) {
        prefix = prefix.substring(0, prefix.length() - 1);
      }
    }
    return prefix.endsWith(ANY) ? prefix.substring(0, prefix.length() - 1) : prefix;
  }

  private static String of(Thing thing) {
    if (thing instanceof Thing.Const constant
        && !(constant.value() instanceof Thing.ClassLiteral)) {
      return constant.value().toString();
    }
    if (thing instanceof Thing.Named named) {
      return named.name();
    }
    return thing instanceof Made made && !made.label().isEmpty() ? made.label() : ANY;
  }
}
