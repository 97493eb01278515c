package dev.baton.engine.replay;

import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Texts;
import dev.baton.engine.replay.thing.Thing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Maps that code put together: what they give, and how code goes over them. */
final class Maps {
  private static final String ENTRY = "java/util/Map$Entry";

  private Maps() {}

  /** What the call gives; absent where nothing special is known of it. */
  static @Nullable Set<Thing> result(Act act) {
    if (act.isStatic() || act.receiver().isEmpty()) {
      return null;
    }
    return switch (act.name()) {
      case "entrySet", "keySet", "values" -> isMap(act) ? Set.of(view(act)) : null;
      case "getKey" -> part(act, 0);
      case "getValue" -> part(act, 1);
      case "get", "getOrDefault" -> act.count() > 0 && isMap(act) ? content(act) : null;
      default -> null;
    };
  }

  static boolean isMap(Act act) {
    return act.owner().endsWith("Map");
  }

  /** Keys and values, in order. */
  record Pair(Set<Thing> key, Set<Thing> value) {}

  static List<Pair> pairs(Set<Thing> map) {
    Map<String, Set<Thing>> values = new LinkedHashMap<>();
    for (MapContent.Entry entry : MapContent.of(map).entries()) {
      values.merge(
          entry.key(),
          entry.value(),
          (old, now) -> entry.act().certain() ? now : Thing.any(List.of(old, now)));
    }
    List<Pair> pairs = new ArrayList<>();
    values.forEach((key, value) -> pairs.add(new Pair(Thing.of(key), value)));
    return pairs;
  }

  /** Whether a map holds what was seen, and nothing else. */
  static boolean isSure(Set<Thing> map) {
    MapContent content = MapContent.of(map);
    return map.size() == 1
        && !content.isOpen()
        && content.entries().stream().allMatch(entry -> entry.act().certain());
  }

  private static Made view(Act act) {
    Made view = new Made(act.returned(), act);
    for (Pair pair : pairs(act.receiver())) {
      view.items()
          .add(
              switch (act.name()) {
                case "keySet" -> pair.key();
                case "values" -> pair.value();
                default -> Set.of(entry(act, pair));
              });
    }
    if (!isSure(act.receiver())) {
      view.items().doubt();
    }
    return view;
  }

  private static Made entry(Act act, Pair pair) {
    Made entry = new Made(ENTRY, act);
    entry.items().add(pair.key());
    entry.items().add(pair.value());
    return entry;
  }

  private static @Nullable Set<Thing> part(Act act, int index) {
    List<Set<Thing>> found = new ArrayList<>();
    for (Thing thing : act.receiver()) {
      if (thing instanceof Made entry && entry.type().equals(ENTRY)) {
        if (entry.items().all().size() == 2) {
          found.add(entry.items().all().get(index));
        } else if (entry.isResultOf("entry", "<init>")) {
          found.add(entry.given(index));
        }
      }
    }
    return found.isEmpty() ? null : Thing.any(found);
  }

  private static @Nullable Set<Thing> content(Act act) {
    Set<String> keys = Texts.of(act.argument(0));
    List<Set<Thing>> found = new ArrayList<>();
    for (Pair pair : pairs(act.receiver())) {
      boolean asked = Texts.of(pair.key()).stream().anyMatch(k -> keys.contains(k));
      if (asked || keys.contains(Texts.ANY)) {
        found.add(pair.value());
      }
    }
    if (act.count() > 1 && !found.isEmpty()) {
      found.add(act.argument(1));
    }
    return found.isEmpty() ? null : Thing.any(found);
  }
}
