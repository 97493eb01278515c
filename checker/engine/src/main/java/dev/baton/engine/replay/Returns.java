package dev.baton.engine.replay;

import dev.baton.engine.library.Library;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Items;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Texts;
import dev.baton.engine.replay.thing.Thing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What calls of unread methods give: the receiver itself, what is inside it, or a new object. */
final class Returns {
  private static final Set<String> ENDS =
      Set.of("build", "compile", "buildAgent", "asNode", "asHook", "copy", "toBuilder", "builder");
  private static final Set<String> TAKES_OUT =
      Set.of(
          "next",
          "get",
          "getFirst",
          "getLast",
          "findFirst",
          "findAny",
          "join",
          "block",
          "blockingGet",
          "orElse",
          "orElseGet",
          "orElseThrow",
          "getNow",
          "getValue",
          "first",
          "last",
          "poll",
          "pop",
          "peek",
          "remove",
          "getOrDefault",
          "getKey");
  private static final Set<String> TRANSFORMS =
      Set.of(
          "map",
          "flatMap",
          "concatMap",
          "mapToObj",
          "thenApply",
          "thenApplyAsync",
          "thenCompose",
          "thenCombine",
          "supplyAsync",
          "computeIfAbsent",
          "handle",
          "exceptionally",
          "fromCallable",
          "fromSupplier",
          "defer",
          "submit",
          "call",
          "reduce",
          "withInitial",
          "memoize");
  private static final Set<String> PASSES_ON =
      Set.of(
          "iterator",
          "stream",
          "parallelStream",
          "parallel",
          "filter",
          "sorted",
          "boxed",
          "limit",
          "skip",
          "peek",
          "distinct",
          "toList",
          "collect",
          "copyOf",
          "toArray",
          "asList",
          "unmodifiableList",
          "unmodifiableSet",
          "unmodifiableCollection",
          "synchronizedList",
          "reversed",
          "subList",
          "listIterator",
          "toCompletableFuture",
          "onErrorResume",
          "or",
          "concat",
          "clone");
  private static final Set<String> WRAPS =
      Set.of("of", "ofNullable", "asList", "singletonList", "singleton", "completedFuture", "just");
  private static final Set<String> NUMBERS =
      Set.of("Integer", "Long", "Short", "Byte", "Double", "Float", "Number", "Boolean");
  private static final Set<String> GIVES_BACK =
      Set.of("requireNonNull", "requireNonNullElse", "cast", "identity");

  private Returns() {}

  /** Whether the call gives back its receiver, as builders do. */
  static boolean isFluent(Act act) {
    if (act.isStatic() || act.returned().equals("V") || ENDS.contains(act.name())) {
      return false;
    }
    if (Library.isJdk(act.target().owner())) {
      return Library.isFluent(act.target());
    }
    return act.returned().equals(act.target().owner())
        || (builds(act.owner()) && (builds(Act.simple(act.returned())) || isVague(act.returned())));
  }

  private static boolean builds(String type) {
    return type.endsWith("Builder") || type.endsWith("Service") || type.endsWith("StateGraph");
  }

  private static boolean isVague(String type) {
    return type.isEmpty() || type.equals("java/lang/Object");
  }

  /** What comes back, given what functional arguments returned when they were run. */
  static Set<Thing> result(Act act, Items produced) {
    if (act.returned().equals("V")) {
      return Set.of();
    }
    if (isFluent(act)) {
      return act.receiver();
    }
    boolean spies = act.name().equals("spy") && act.owner().equals("Mockito");
    boolean givesBack = GIVES_BACK.contains(act.name()) && Library.isJdk(act.target().owner());
    if (givesBack || spies || boxes(act)) {
      return Thing.any(act.arguments());
    }
    Set<Thing> built = text(act);
    return built != null ? built : made(act, produced);
  }

  /** Whether a number is put into an object, or taken out of one. */
  private static boolean boxes(Act act) {
    boolean number = act.target().owner().startsWith("java/lang/") && NUMBERS.contains(act.owner());
    return number && (act.name().equals("valueOf") || act.name().endsWith("Value"));
  }

  /** What a builder of texts has put together. */
  private static @Nullable Set<Thing> text(Act act) {
    boolean builds = act.owner().equals("StringBuilder") || act.owner().equals("StringBuffer");
    if (!builds || !act.name().equals("toString") || act.receiver().size() != 1) {
      return null;
    }
    List<Set<Thing>> parts = new ArrayList<>();
    for (Thing thing : act.receiver()) {
      for (Act before : thing instanceof Made made ? made.log() : List.<Act>of()) {
        if (before.name().equals("append")) {
          parts.add(before.certain() ? before.argument(0) : Set.of(Thing.UNKNOWN));
        }
      }
      if (thing instanceof Made made && made.isResultOf("<init>") && !made.given(0).isEmpty()) {
        parts.add(0, made.given(0));
      }
    }
    return Texts.concat(parts);
  }

  private static Set<Thing> made(Act act, Items produced) {
    Made made = new Made(act.returned(), act);
    Items inside = act.isStatic() ? new Items() : Sequences.of(act.receiver());
    if (TRANSFORMS.contains(act.name())) {
      transformed(act, produced, made);
    } else if (PASSES_ON.contains(act.name())
        || (act.name().equals("build") && Chains.isGuava(act.target().owner()))
        || (act.isStatic() && WRAPS.contains(act.name()) && !act.owner().endsWith("Map"))) {
      made.items().addAll(Sequences.passed(act));
    }
    Set<Thing> found = new LinkedHashSet<>();
    if (TAKES_OUT.contains(act.name())) {
      found.addAll(inside.any());
      found.addAll(produced.any());
      if (act.name().equals("orElse")) {
        found.addAll(act.argument(0));
      }
    }
    if (found.isEmpty() || inside.all().isEmpty()) {
      found.add(made);
    }
    return found;
  }

  /** A flat map gives the items of what was produced; others what was produced. */
  private static void transformed(Act act, Items produced, Made made) {
    boolean flat = act.name().endsWith("flatMap") || act.name().equals("concatMap");
    for (Set<Thing> item : produced.all()) {
      Items inner = flat ? Sequences.of(item) : new Items();
      if (flat && !inner.all().isEmpty()) {
        made.items().addAll(inner);
      } else {
        made.items().add(item);
      }
    }
    if (!produced.isSure()) {
      made.items().doubt();
    }
  }
}
