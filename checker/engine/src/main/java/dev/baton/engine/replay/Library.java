package dev.baton.engine.replay;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What calls of unread methods give: the receiver itself, what is inside it, or a new object. */
final class Library {
  private static final Set<String> ENDS =
      Set.of("build", "compile", "buildAgent", "asNode", "asHook", "copy", "toBuilder", "builder");
  private static final Set<String> TAKES_OUT =
      Set.of(
          "next",
          "get",
          "getFirst",
          "getLast",
          "join",
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
          "thenApply",
          "thenApplyAsync",
          "thenCompose",
          "supplyAsync",
          "mapToObj",
          "computeIfAbsent",
          "handle",
          "fromCallable",
          "defer",
          "submit",
          "just",
          "withInitial",
          "memoize");
  private static final Set<String> PASSES_ON =
      Set.of(
          "iterator",
          "stream",
          "parallelStream",
          "filter",
          "sorted",
          "limit",
          "skip",
          "distinct",
          "toList",
          "collect",
          "copyOf",
          "toArray",
          "asList",
          "unmodifiableList",
          "unmodifiableSet",
          "reversed",
          "values",
          "subList",
          "listIterator",
          "toCompletableFuture",
          "or",
          "concat",
          "clone");
  private static final Set<String> WRAPS =
      Set.of("of", "ofNullable", "asList", "singletonList", "singleton", "completedFuture", "just");

  private Library() {}

  /** Whether the call gives back its receiver, as builders do. */
  static boolean isFluent(Act act) {
    if (act.isStatic() || act.returned().equals("V") || ENDS.contains(act.name())) {
      return false;
    }
    if (dev.baton.engine.library.Library.isJdk(act.target().owner())) {
      return dev.baton.engine.library.Library.isFluent(act.target());
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
  static Set<Thing> result(Act act, Set<Thing> produced) {
    if (act.returned().equals("V")) {
      return Set.of();
    }
    if (isFluent(act)) {
      return act.receiver();
    }
    Made made = new Made(act.returned(), act);
    Set<Thing> inside = inside(act.receiver());
    if (TRANSFORMS.contains(act.name())) {
      made.elements().addAll(produced);
    } else if (PASSES_ON.contains(act.name())) {
      made.elements().addAll(inside);
      act.arguments().stream().filter(a -> act.isStatic()).forEach(a -> pass(a, made));
    }
    if (WRAPS.contains(act.name()) && act.isStatic() && !act.owner().endsWith("Map")) {
      act.arguments().forEach(a -> pass(a, made));
    }
    Set<Thing> found = new LinkedHashSet<>();
    if (TAKES_OUT.contains(act.name())) {
      found.addAll(inside);
      found.addAll(produced);
      if (act.name().equals("orElse")) {
        found.addAll(act.argument(0));
      }
    }
    if (found.isEmpty() || inside.isEmpty()) {
      found.add(made);
    }
    return found;
  }

  /** An array or collection gives its elements, anything else itself. */
  private static void pass(Set<Thing> argument, Made into) {
    for (Thing thing : argument) {
      boolean holder = thing instanceof Made made && (made.type().startsWith("[") || isList(made));
      if (holder) {
        into.elements().addAll(((Made) thing).elements());
      } else {
        into.elements().add(thing);
      }
    }
  }

  private static boolean isList(Made made) {
    return !made.elements().isEmpty() && dev.baton.engine.library.Library.isJdk(made.type());
  }

  private static Set<Thing> inside(Set<Thing> receivers) {
    Set<Thing> found = new LinkedHashSet<>();
    for (Thing thing : receivers) {
      if (thing instanceof Made made) {
        found.addAll(made.elements());
      }
    }
    return found;
  }

  /** Elements that a call puts into its receiver. */
  static void fill(Act act) {
    List<String> adds =
        List.of("add", "addAll", "addFirst", "addLast", "offer", "push", "complete");
    if (!adds.contains(act.name())
        || !dev.baton.engine.library.Library.isJdk(act.target().owner())) {
      return;
    }
    for (Thing thing : act.receiver()) {
      if (thing instanceof Made made) {
        pass(act.argument(act.count() - 1), made);
      }
    }
  }
}
