package dev.baton.engine.body;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Edge;
import dev.baton.engine.effect.Site;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.library.Gives;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the new object holds that a call of a library returns. */
final class Contents {
  private static final String GROUP = "#group";
  private static final Set<String> HOLD_ARGUMENTS =
      Set.of(
          "of",
          "ofNullable",
          "entry",
          "ofEntries",
          "just",
          "singleton",
          "singletonList",
          "singletonMap",
          "completedFuture",
          "nCopies",
          "to",
          "mapOf",
          "listOf",
          "mutableListOf",
          "mutableMapOf",
          "setOf",
          "mutableSetOf");
  private static final Set<String> TRANSFORMS =
      Set.of(
          "map",
          "mapToObj",
          "flatMap",
          "mapMulti",
          "thenApply",
          "thenApplyAsync",
          "thenCompose",
          "thenComposeAsync",
          "thenCombine",
          "thenCombineAsync",
          "handle",
          "handleAsync",
          "applyToEither",
          "submit",
          "schedule",
          "fork",
          "boxed");
  private final LibraryCall library;
  private final Op.Call call;
  private final Values values;

  Contents(LibraryCall library, Values values) {
    this.library = library;
    this.call = library.call();
    this.values = values;
  }

  /** References from the new object, and from what is new inside it. */
  List<Edge> edges(Site site) {
    Gives gives = library.behaviour().gives();
    List<Value> results = library.results();
    boolean isNew = (gives == Gives.COPY || gives == Gives.FIXED) && results.size() == 1;
    return isNew && results.get(0) instanceof Value.Fresh made ? edges(made, site) : List.of();
  }

  private List<Edge> edges(Value made, Site site) {
    List<Edge> found = new ArrayList<>();
    List<Value> held = new ArrayList<>();
    if (call.isStatic()) {
      boolean holds = HOLD_ARGUMENTS.contains(call.target().name());
      held.addAll(
          holds
              ? withElementsOfArrays(library.given())
              : LibraryCall.each(library.given(), values::element));
      library.given().forEach(source -> found.add(new Edge(made, Slots.COPIED, source, site)));
    } else if (!TRANSFORMS.contains(call.target().name())) {
      held.addAll(LibraryCall.each(library.argument(0), values::element));
      library.argument(0).forEach(source -> found.add(new Edge(made, Slots.COPIED, source, site)));
    }
    List<Value> results = library.functionResults();
    held.addAll(results);
    if (call.target().name().startsWith("flatMap") || call.target().name().endsWith("ompose")) {
      held.addAll(LibraryCall.each(results, values::element));
    }
    hold(made, held, site, found);
    return found;
  }

  /** Grouping puts new collections between the result and what is grouped. */
  private void hold(Value made, List<Value> held, Site site, List<Edge> found) {
    Value holder = made;
    if (isGrouping()) {
      holder = new Value.Fresh(call.id(), GROUP);
      found.add(new Edge(made, Slots.ELEMENT, holder, site));
    }
    for (Value each : held) {
      found.add(new Edge(holder, Slots.ELEMENT, each, site));
    }
  }

  private boolean isGrouping() {
    return call.arguments().stream()
        .flatMap(List::stream)
        .map(v -> v instanceof Value.Result r ? values.call(r.call()) : null)
        .anyMatch(
            c ->
                c != null
                    && (c.target().name().startsWith("groupingBy")
                        || c.target().name().equals("partitioningBy")));
  }

  private List<Value> withElementsOfArrays(List<Value> given) {
    return LibraryCall.with(
        given,
        LibraryCall.each(given.stream().filter(Contents::isArray).toList(), values::element));
  }

  private static boolean isArray(Value value) {
    return value instanceof Value.Fresh fresh && fresh.type().startsWith("[");
  }
}
