package dev.baton.engine.replay;

import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Items;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Thing;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists, sets, streams, optionals, and what goes over them, item by item. */
final class Sequences {
  private static final Set<String> ADDS =
      Set.of("add", "addFirst", "addLast", "offer", "push", "complete");
  private static final Set<String> DISTURBS =
      Set.of("remove", "removeIf", "removeAll", "retainAll", "poll", "pop", "set", "replaceAll");
  private static final Set<String> HALVES =
      Set.of("filter", "limit", "skip", "takeWhile", "dropWhile", "subList", "distinct");
  private final IdentityHashMap<Made, Integer> positions = new IdentityHashMap<>();

  /** What the call gives; absent where nothing special is known of it. */
  @Nullable Set<Thing> result(Act act) {
    if (act.isStatic()) {
      return act.name().startsWith("range") ? range(act) : null;
    }
    if (act.receiver().size() != 1 || !(act.receiver().iterator().next() instanceof Made made)) {
      return null;
    }
    return switch (act.name()) {
      case "hasNext", "hasMoreElements" -> hasNext(made);
      case "next", "nextElement", "previous" -> next(made);
      case "size", "length" -> isKnown(made) ? Thing.of(made.items().all().size()) : null;
      case "isEmpty" -> isKnown(made) ? Thing.of(made.items().all().isEmpty() ? 1 : 0) : null;
      case "get", "elementAt" -> act.count() == 1 ? at(made, act.argument(0)) : null;
      case "getFirst", "first" -> at(made, Thing.of(0));
      case "getLast", "last" -> at(made, Thing.of(made.items().all().size() - 1));
      default -> null;
    };
  }

  private static boolean isKnown(Made made) {
    boolean begins = made.isResultOf("<init>", "of", "asList", "copyOf", "toList", "keySet");
    return begins && made.items().isSure() && !isMap(made);
  }

  private static boolean isMap(Made made) {
    return made.simpleType().endsWith("Map");
  }

  private Set<Thing> hasNext(Made iterator) {
    int position = positions.getOrDefault(iterator, 0);
    Items items = iterator.items();
    if (items.isSure()) {
      return Thing.of(position < items.all().size() ? 1 : 0);
    }
    return position < Math.max(1, items.all().size()) ? Set.of(Thing.PERHAPS) : Thing.of(0);
  }

  private Set<Thing> next(Made iterator) {
    int position = positions.merge(iterator, 1, Integer::sum) - 1;
    List<Set<Thing>> all = iterator.items().all();
    return position < all.size() ? all.get(position) : Set.of(Thing.UNKNOWN);
  }

  private static @Nullable Set<Thing> at(Made made, Set<Thing> index) {
    Items items = made.items();
    if (!(Thing.constant(index) instanceof Integer at) || !items.isSure() || isMap(made)) {
      return null;
    }
    return at >= 0 && at < items.all().size() ? items.all().get(at) : null;
  }

  private static @Nullable Set<Thing> range(Act act) {
    Object from = act.count() == 2 ? Thing.constant(act.argument(0)) : null;
    Object to = act.count() == 2 ? Thing.constant(act.argument(1)) : null;
    Made range = new Made(act.returned(), act);
    if (from instanceof Integer first && to instanceof Integer last && last - first < 200) {
      for (int i = first; i < last + (act.name().endsWith("Closed") ? 1 : 0); i++) {
        range.items().add(Thing.of(i));
      }
    } else {
      range.items().doubt();
    }
    return Set.of(range);
  }

  /** What a call does to the items of its receiver. */
  static void change(Act act) {
    for (Thing thing : act.receiver()) {
      if (thing instanceof Made made && !isMap(made)) {
        change(act, made.items());
      }
    }
  }

  private static void change(Act act, Items items) {
    boolean one = act.receiver().size() == 1 && act.certain();
    if (ADDS.contains(act.name()) && act.count() > 0) {
      items.add(act.argument(act.count() - 1));
      if (!one || act.count() > 1 || act.name().endsWith("First")) {
        items.doubt();
      }
    } else if (act.name().equals("addAll")) {
      items.addAll(of(act.argument(act.count() - 1)));
      if (!one) {
        items.doubt();
      }
    } else if (act.name().equals("clear") && one) {
      items.all().clear();
    } else if (DISTURBS.contains(act.name()) || act.name().equals("clear")) {
      items.doubt();
    }
  }

  /** The items of what can be one of several; of anything else, there may be more. */
  static Items of(Set<Thing> things) {
    Items all = new Items();
    boolean known = false;
    for (Thing thing : things) {
      if (thing instanceof Made made) {
        all.addAll(made.items());
        known |= made.birth() != null || made.type().startsWith("[");
      }
    }
    if (!known || things.size() > 1) {
      all.doubt();
    }
    return all;
  }

  /** The items that are passed on; the source's, or what a static method is given. */
  static Items passed(Act act) {
    Items all = new Items();
    if (!act.isStatic()) {
      all.addAll(of(act.receiver()));
      if (HALVES.contains(act.name())) {
        all.doubt();
      }
      return all;
    }
    for (Set<Thing> argument : act.arguments()) {
      List<Thing> holders = new ArrayList<>();
      for (Thing thing : argument) {
        if (thing instanceof Made made && holds(made)) {
          holders.add(made);
        }
      }
      if (holders.isEmpty()) {
        all.add(argument);
      } else {
        all.addAll(of(Set.copyOf(holders)));
      }
    }
    return all;
  }

  /** Whether it is an array, or a collection of which items are known. */
  private static boolean holds(Made made) {
    boolean collects =
        Chains.isCollection(made)
            && !isMap(made)
            && !made.simpleType().equals("Entry")
            && !made.simpleType().equals("Optional");
    return made.type().startsWith("[") || collects;
  }
}
