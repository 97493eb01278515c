package dev.baton.engine.framework.sketch;

import dev.baton.engine.model.graph.GraphDetail.WholeReturned;
import dev.baton.engine.replay.MapContent;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Thing;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a node returns, under a key, all of what it read there, itself or copied. */
final class HandedBack {
  /** What gives the whole again; other calls give a part, or something else. */
  private static final Set<String> WHOLE =
      Set.of("value", "get", "orElse", "orElseThrow", "orElseGet");

  private static final Set<String> COPIES = Set.of("copyOf", "unmodifiableList");
  private static final Pattern DROPS =
      Pattern.compile("clear|retainAll|subList|remove\\w*|poll\\w*|pop|drainTo");
  private static final Set<String> EMPTY = Set.of("<init>", "of", "emptyList");
  private final Sketch sketch;
  private final String node;
  private final StateAccess access;

  HandedBack(Sketch sketch, String node, StateAccess access) {
    this.sketch = sketch;
    this.node = node;
    this.access = access;
  }

  void note(MapContent.Entry entry) {
    if (areWhole(entry.value(), entry.key())) {
      sketch.note(new WholeReturned(sketch.graph(), node, entry.key(), sketch.place(entry.act())));
    }
  }

  /** Whether it is the whole, or an empty default where there is none yet. */
  private boolean areWhole(Set<Thing> things, String key) {
    return things.stream().anyMatch(thing -> isWhole(thing, key))
        && things.stream().allMatch(thing -> isWhole(thing, key) || isEmpty(thing));
  }

  private static boolean isEmpty(Thing thing) {
    Act birth = thing instanceof Made made ? made.birth() : null;
    return birth != null && birth.count() == 0 && EMPTY.contains(birth.name());
  }

  private boolean isWhole(Thing thing, String key) {
    Act birth = thing instanceof Made made ? made.birth() : null;
    if (birth == null) {
      return false;
    }
    if (isCopy(birth) && birth.count() == 1) {
      return !isCut(thing) && areWhole(birth.argument(0), key);
    }
    boolean element = birth.name().equals("get") && birth.count() > 0;
    return WHOLE.contains(birth.name())
        && !element
        && access.keyOf(thing).filter(key::equals).isPresent();
  }

  private static boolean isCopy(Act birth) {
    boolean collection =
        birth.name().equals("<init>") && birth.target().owner().startsWith("java/util/");
    return collection || COPIES.contains(birth.name());
  }

  /** Whether something was taken out of it again. */
  private static boolean isCut(Thing thing) {
    return thing instanceof Made made
        && made.log().stream().anyMatch(act -> DROPS.matcher(act.name()).matches());
  }
}
