package dev.baton.harness.stresstarget;

import dev.baton.harness.stresstarget.StressedClass.Call;
import dev.baton.harness.stresstarget.StressedClass.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Calls that run at once: one test.
 *
 * @param name of the generated class, unique in its target
 */
record Combination(String name, List<Call> calls) {
  /** More would take longer than anybody waits. */
  private static final int MOST = 100;

  Combination {
    calls = List.copyOf(calls);
  }

  /** More tests than anybody waits for. */
  static final class TooMany extends Unusable {
    private static final long serialVersionUID = 1L;

    TooMany(String message) {
      super(null, message);
    }
  }

  /** The calls, as they are said. */
  String text() {
    return calls.stream().map(Call::text).collect(Collectors.joining(" and "));
  }

  /** Every pair of calls, and the triples that were asked for. */
  static List<Combination> of(StressedClass target) throws Unusable {
    List<Call> calls = target.operations().stream().flatMap(m -> m.calls().stream()).toList();
    Map<String, List<Call>> found = new LinkedHashMap<>();
    for (int i = 0; i < calls.size(); i++) {
      for (int j = i; j < calls.size(); j++) {
        add(found, List.of(calls.get(i), calls.get(j)));
      }
    }
    // who is the first of the threads makes no difference
    Set<List<String>> known = new HashSet<>();
    for (String triple : target.triples()) {
      for (List<Call> list : triple(target, triple)) {
        if (known.add(list.stream().map(Call::text).sorted().toList())) {
          add(found, list);
        }
      }
    }
    if (found.size() > MOST) {
      throw new TooMany(
          "`%s` would give %d tests, and %d are the most; give its operations fewer `arguments`, or split the class into targets of a few operations each"
              .formatted(target.name(), found.size(), MOST));
    }
    return found.entrySet().stream().map(e -> new Combination(e.getKey(), e.getValue())).toList();
  }

  private static void add(Map<String, List<Call>> found, List<Call> calls) {
    String name = calls.stream().map(Combination::capital).collect(Collectors.joining("And"));
    String unique = name;
    for (int n = 2; found.containsKey(unique); n++) {
      unique = name + "Case" + n;
    }
    found.put(unique, calls);
  }

  /** {@code Offer1} for {@code offer(1)}: letters and digits only. */
  private static String capital(Call call) {
    String name = call.text().replaceAll("[^A-Za-z0-9]", "");
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static List<List<Call>> triple(StressedClass target, String triple) throws Unusable {
    List<List<Call>> lists = List.of(List.of());
    List<String> names = Arrays.stream(triple.split(",")).map(String::strip).toList();
    if (names.size() != 3) {
      throw new Unusable(
          null, "`%s` is no triple; write three operations, \"a, b, c\"".formatted(triple));
    }
    for (String name : names) {
      Optional<Method> method =
          target.operations().stream().filter(m -> m.name().equals(name)).findFirst();
      if (method.isEmpty()) {
        String known =
            target.operations().stream()
                .map(m -> "`" + m.name() + "`")
                .collect(Collectors.joining(", "));
        throw new Unusable(
            null, "no operation `%s` for a triple; there are %s".formatted(name, known));
      }
      List<List<Call>> longer = new ArrayList<>();
      for (List<Call> list : lists) {
        for (Call call : method.get().calls()) {
          List<Call> more = new ArrayList<>(list);
          more.add(call);
          longer.add(more);
        }
      }
      lists = longer;
    }
    return lists;
  }
}
