package dev.baton.harness.zoo;

import dev.baton.harness.ReducerContract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/** Wrong reducers. */
final class ReducerZoo {
  private static final List<Integer> NUMBERS = List.of(0, 1, 2, 5, -3);
  private static final List<String> TEXTS = List.of("", "a", "b", "ab");

  static final List<Wrong> ALL =
      List.of(
          wrong("lets the last one win", "isCommutative", () -> (a, b) -> b, NUMBERS),
          wrong("lets the first one win", "isCommutative", () -> (a, b) -> a, NUMBERS),
          wrong("subtracts", "isAssociative", () -> (a, b) -> a - b, NUMBERS),
          wrong("takes the mean", "isAssociative", () -> (a, b) -> (a + b) / 2, NUMBERS),
          wrong("takes the distance", "isAssociative", () -> (a, b) -> Math.abs(a - b), NUMBERS),
          wrong(
              "keeps the sum below ten and above zero",
              "anyOrderGivesTheSame",
              () -> (a, b) -> Math.max(0, Math.min(10, a + b)),
              List.of(0, 8, -5, 6, 3)),
          wrong("joins texts", "isCommutative", () -> (a, b) -> a + b, TEXTS),
          wrong(
              "keeps the longer text, and of two the first",
              "isCommutative",
              () -> (a, b) -> a.length() >= b.length() ? a : b,
              TEXTS),
          wrong("throws on the empty text", "givesNeverNothing", () -> ReducerZoo::picky, TEXTS),
          wrong("counts its calls", "answersTheSameAgain", Counting::new, NUMBERS),
          wrong("shares what it works on", "realThreadsGiveTheSame", Scratch::new, NUMBERS),
          changing("adds to its first argument", "changesNeitherArgument", ReducerZoo::addAll),
          changing("sorts its second argument", "changesNeitherArgument", ReducerZoo::sorting),
          maps("puts one map over the other", "isCommutative", ReducerZoo::putAll),
          maps("keeps one map's keys", "isCommutative", ReducerZoo::retain));

  private ReducerZoo() {}

  private static <T> Wrong wrong(
      String name, String law, Supplier<BinaryOperator<T>> reducer, List<T> examples) {
    return contract(name, law, reducer, () -> examples);
  }

  private static Wrong changing(String name, String law, BinaryOperator<List<Integer>> reducer) {
    return contract(
        name,
        law,
        () -> reducer,
        () ->
            List.of(
                new ArrayList<>(), new ArrayList<>(List.of(2, 1)), new ArrayList<>(List.of(3))));
  }

  private static Wrong maps(String name, String law, BinaryOperator<Map<String, Integer>> reducer) {
    return contract(
        name,
        law,
        () -> reducer,
        () -> List.of(Map.of(), Map.of("a", 1), Map.of("a", 2), Map.of("b", 1)));
  }

  private static <T> Wrong contract(
      String name, String law, Supplier<BinaryOperator<T>> reducer, Supplier<List<T>> examples) {
    return new Wrong(
        name,
        law,
        new ReducerContract<T>() {
          @Override
          protected BinaryOperator<T> reducer() {
            return reducer.get();
          }

          @Override
          protected List<T> examples() {
            return examples.get();
          }
        });
  }

  private static String picky(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      throw new IllegalArgumentException("empty");
    }
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static List<Integer> addAll(List<Integer> a, List<Integer> b) {
    a.addAll(b);
    a.sort(null);
    return a;
  }

  private static List<Integer> sorting(List<Integer> a, List<Integer> b) {
    b.sort(null);
    List<Integer> all = new ArrayList<>(a);
    all.addAll(b);
    all.sort(null);
    return all;
  }

  private static Map<String, Integer> putAll(Map<String, Integer> a, Map<String, Integer> b) {
    Map<String, Integer> all = new HashMap<>(a);
    all.putAll(b);
    return all;
  }

  private static Map<String, Integer> retain(Map<String, Integer> a, Map<String, Integer> b) {
    Map<String, Integer> all = new HashMap<>(a);
    all.keySet().retainAll(a.keySet());
    b.forEach((key, value) -> all.computeIfPresent(key, (k, v) -> Math.max(v, value)));
    return all;
  }

  private static final class Counting implements BinaryOperator<Integer> {
    private int calls;

    @Override
    public synchronized Integer apply(Integer a, Integer b) {
      return Math.max(a, b) + calls++ % 3;
    }
  }

  private static final class Scratch implements BinaryOperator<Integer> {
    private volatile int sum;

    @Override
    public Integer apply(Integer a, Integer b) {
      sum = a;
      Thread.yield();
      sum += b;
      return sum;
    }
  }
}
