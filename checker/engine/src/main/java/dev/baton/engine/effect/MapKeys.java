package dev.baton.engine.effect;

import dev.baton.engine.code.Value;
import dev.baton.engine.library.Library;
import dev.baton.engine.model.Fact.WriteKind;
import dev.baton.engine.resolve.Policies;
import java.util.Optional;

/** Which keys a map gets: by name, or by a pattern where they are not known. */
public final class MapKeys {
  private static final String ANY = "*";

  private final Policies policies;

  public MapKeys(Policies policies) {
    this.policies = policies;
  }

  /** The slot of a key. Absent where no declared key can be meant. */
  public Optional<String> slot(Value key) {
    return policies
        .nameOf(key)
        .or(() -> Optional.of(pattern(key)).filter(text -> !text.isEmpty()))
        .map(Slots::key);
  }

  /** A text in which {@code *} stands for what is not known of a key; empty where all is. */
  private static String pattern(Value key) {
    if (key instanceof Value.Constant known) {
      String text = known.value().toString();
      return text.contains(ANY) ? text : "";
    }
    return key instanceof Value.Static ? "" : ANY;
  }

  /** Whether the slot is that of keys of which not all is known. */
  public static boolean isPattern(String slot) {
    return Slots.keyOf(slot).contains(ANY);
  }

  /**
   * The key under which a map that was made here is changed, by whomever it was given to. Of other
   * maps the effect itself tells its readers.
   */
  public Optional<Edge> of(Effect effect) {
    Touch how = effect.touch();
    if (how.key() == null) {
      boolean isAny = how.isOpaque() || putsUnknown(effect);
      return Optional.of(effect).filter(e -> isAny).flatMap(e -> any(e.target(), e.site()));
    }
    return slot(how.key())
        .filter(slot -> isMade(effect.target()))
        .map(slot -> new Edge(effect.target(), slot, new Value.Unknown(), effect.site()));
  }

  /** Whatever key, where a map that was made here is given to whom nobody knows. */
  public static Optional<Edge> any(Value map, Site site) {
    return Optional.of(map)
        .filter(MapKeys::isMade)
        .map(made -> new Edge(made, Slots.key(ANY), new Value.Unknown(), site));
  }

  private static boolean isMade(Value map) {
    return map instanceof Value.Fresh made && Library.isMap(made.type());
  }

  private static boolean putsUnknown(Effect effect) {
    Touch how = effect.touch();
    return how.kind() == WriteKind.REPLACE
        && how.written().isEmpty()
        && effect.site().member().equals("putAll");
  }
}
