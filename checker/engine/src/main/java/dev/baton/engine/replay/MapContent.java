package dev.baton.engine.replay;

import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Texts;
import dev.baton.engine.replay.thing.Thing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a map holds that code put together, however it did. */
public final class MapContent {
  private static final Set<String> EMPTY = Set.of("emptyMap", "clear");
  private static final Set<String> PAIRS = Set.of("of", "mapOf", "singletonMap", "entry");
  private static final Set<String> COPIES =
      Set.of("copyOf", "unmodifiableMap", "synchronizedMap", "mergeMap", "merge", "<init>");
  private static final Set<String> PUTS = Set.of("put", "putIfAbsent", "replace", "compute");
  private final List<Entry> entries = new ArrayList<>();
  private final Set<Made> seen = new HashSet<>();
  private boolean open;

  private MapContent() {}

  /** An entry; the key may have {@code *} in it for what differs. */
  public record Entry(String key, Set<Thing> value, Act act) {}

  /** What these values hold, seen as a map, through futures and optionals. */
  public static MapContent of(Set<Thing> things) {
    MapContent content = new MapContent();
    content.read(things);
    return content;
  }

  public List<Entry> entries() {
    return entries;
  }

  /** Whether it can hold more than was seen. */
  public boolean isOpen() {
    return open;
  }

  private void read(Set<Thing> things) {
    things.forEach(this::read);
  }

  private void read(Thing thing) {
    if (!(thing instanceof Made made)) {
      open |= !(thing instanceof Thing.Const);
      return;
    }
    if (!seen.add(made)) {
      return;
    }
    int first = entries.size();
    Act birth = made.birth();
    if (birth != null && birth.name().equals("build") && !birth.isStatic()) {
      read(birth.receiver());
    } else if (!made.elements().isEmpty() && !made.isResultOf("<init>", "of")) {
      read(made.elements());
    } else if (birth != null) {
      born(birth);
    } else {
      open = true;
    }
    for (Act act : made.log()) {
      put(act);
      removed(act, entries.subList(first, entries.size()));
    }
  }

  /** What is taken out again, whichever way the code takes, is not there. */
  private static void removed(Act act, List<Entry> own) {
    boolean always = act.name().equals("remove") && act.certain() && act.path() == null;
    Set<String> keys = always && act.count() == 1 ? Texts.of(act.argument(0)) : Set.of();
    if (keys.size() == 1) {
      own.removeIf(entry -> keys.contains(entry.key()) && !entry.key().contains(Texts.ANY));
    }
  }

  private void born(Act birth) {
    String name = birth.name();
    if (EMPTY.contains(name) || (birth.count() == 0 && !isAsked(birth))) {
      return;
    }
    if (name.equals("ofEntries")) {
      birth.arguments().forEach(this::entries);
    } else if (PAIRS.contains(name) && birth.count() % 2 == 0) {
      for (int i = 0; i < birth.count(); i += 2) {
        entry(birth.argument(i), birth.argument(i + 1), birth);
      }
    } else if (COPIES.contains(name)) {
      for (int i = 0; i < birth.count(); i++) {
        birth.argument(i).stream().filter(t -> !(t instanceof Thing.Const)).forEach(this::read);
      }
    } else {
      open = true;
    }
  }

  /** Whether something unread was asked for the map. */
  private static boolean isAsked(Act birth) {
    boolean made = birth.name().equals("<init>") || birth.name().equals("of");
    return !made && !birth.name().equals("builder");
  }

  private void entries(Set<Thing> things) {
    for (Thing thing : things) {
      if (thing instanceof Made made && made.isResultOf("entry", "<init>")) {
        Act birth = made.birth();
        if (birth != null && birth.count() == 2) {
          entry(birth.argument(0), birth.argument(1), birth);
        }
      } else if (thing instanceof Made array) {
        entries(array.elements());
      } else {
        open = true;
      }
    }
  }

  private void put(Act act) {
    if (PUTS.contains(act.name()) && act.count() >= 2) {
      entry(act.argument(0), act.argument(1), act);
    } else if (act.name().equals("putAll")) {
      read(act.argument(0));
    } else if (act.name().equals("computeIfAbsent") || act.name().equals("merge")) {
      entry(act.argument(0), Set.of(), act);
    }
  }

  private void entry(Set<Thing> keys, Set<Thing> value, Act act) {
    Set<String> texts = Texts.of(keys);
    // one text in several forms comes from a loop: each round has its own
    for (String key : texts.size() > 1 ? Set.of(Texts.prefix(texts) + Texts.ANY) : texts) {
      if (key.equals(Texts.ANY)) {
        open = true;
      } else {
        entries.add(new Entry(key, value, act));
      }
    }
  }
}
