package dev.baton.harness.contract;

import static dev.baton.harness.contract.Laws.hold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/**
 * The laws of a reducer, over some values: all pairs, and all triples of up to twelve. What breaks
 * a law first is what is reported, so that simple values come first.
 *
 * @param <T> what is merged
 */
public final class ReducerLaws<T> {
  private static final int MOST = 12;

  private final Supplier<BinaryOperator<T>> reducer;
  private final Supplier<List<T>> examples;
  private final BiPredicate<T, T> same;

  /** Laws of a reducer, with fresh values each time that they are asked for. */
  public ReducerLaws(
      Supplier<BinaryOperator<T>> reducer, Supplier<List<T>> examples, BiPredicate<T, T> same) {
    this.reducer = reducer;
    this.examples = examples;
    this.same = same;
  }

  private List<T> values() {
    List<T> all = examples.get();
    return all.size() <= MOST ? all : all.subList(0, MOST);
  }

  private T value(int index) {
    return values().get(index);
  }

  private T merge(int left, int right) {
    return reducer.get().apply(value(left), value(right));
  }

  /** Values of a law that speaks of two. */
  private interface Two {
    void of(int a, int b);
  }

  private void pairs(Two law) {
    int count = values().size();
    for (int sum = 0; sum <= 2 * count; sum++) {
      for (int a = 0; a < count; a++) {
        int b = sum - a;
        if (b >= 0 && b < count) {
          law.of(a, b);
        }
      }
    }
  }

  /** At least three values, not all the same. */
  public void examplesDiffer() {
    List<T> all = values();
    hold(all.size() >= 3, "%d examples show nothing: give at least three", all.size());
    boolean differ = all.stream().anyMatch(value -> !same.test(value, all.get(0)));
    hold(differ, "all examples are the same: give values that differ");
    List<T> again = values();
    for (int i = 0; i < all.size(); i++) {
      hold(
          same.test(all.get(i), again.get(i)),
          "the examples are `%s` the first time, and `%s` the second: give equal ones each time",
          all.get(i),
          again.get(i));
    }
  }

  /** The order of two merges does not matter. */
  public void isAssociative() {
    int count = values().size();
    pairs(
        (a, b) -> {
          for (int c = 0; c < count; c++) {
            BinaryOperator<T> left = reducer.get();
            T one = left.apply(left.apply(value(a), value(b)), value(c));
            BinaryOperator<T> right = reducer.get();
            T other = right.apply(value(a), right.apply(value(b), value(c)));
            hold(
                same.test(one, other),
                "not associative: (%s + %s) + %s is `%s`, and %s + (%s + %s) is `%s`",
                value(a),
                value(b),
                value(c),
                one,
                value(a),
                value(b),
                value(c),
                other);
          }
        });
  }

  /** The order of two values does not matter. */
  public void isCommutative() {
    pairs(
        (a, b) -> {
          T one = merge(a, b);
          T other = merge(b, a);
          hold(
              same.test(one, other),
              "not commutative: %s + %s is `%s`, and %s + %s is `%s`%s",
              value(a),
              value(b),
              one,
              value(b),
              value(a),
              other,
              wins(a, b, one, other));
        });
  }

  /** Whether one side always wins, which is what keeps updates from being merged. */
  private String wins(int a, int b, T one, T other) {
    boolean first = same.test(one, value(a)) && same.test(other, value(b));
    boolean last = same.test(one, value(b)) && same.test(other, value(a));
    return first ? ": the first one wins" : last ? ": the last one wins" : "";
  }

  /** All values in some orders. */
  public void anyOrderGivesTheSame() {
    int count = Math.min(5, values().size());
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      order.add(i);
    }
    T expected = fold(order);
    Random random = new Random(1);
    for (int i = 0; i < 50; i++) {
      List<Integer> other = new ArrayList<>(order);
      Collections.shuffle(other, random);
      T actual = fold(other);
      hold(
          same.test(expected, actual),
          "the order matters: values %s give `%s`, and values %s give `%s`",
          order,
          expected,
          other,
          actual);
    }
  }

  private T fold(List<Integer> order) {
    BinaryOperator<T> operator = reducer.get();
    T merged = value(order.get(0));
    for (int i : order.subList(1, order.size())) {
      merged = operator.apply(merged, value(i));
    }
    return merged;
  }

  /** Arguments are as they were, and so are those of earlier merges. */
  public void changesNeitherArgument() {
    pairs(
        (a, b) -> {
          T left = value(a);
          T right = value(b);
          BinaryOperator<T> operator = reducer.get();
          T merged = operator.apply(left, right);
          T ignored = operator.apply(merged, value(a));
          hold(
              same.test(left, value(a)),
              "changes its first argument: `%s` is `%s` after %s + %s",
              value(a),
              left,
              value(a),
              value(b));
          hold(
              same.test(right, value(b)),
              "changes its second argument: `%s` is `%s` after %s + %s",
              value(b),
              right,
              value(a),
              value(b));
        });
  }

  /** A reducer remembers nothing. */
  public void answersTheSameAgain() {
    BinaryOperator<T> operator = reducer.get();
    pairs(
        (a, b) -> {
          T once = operator.apply(value(a), value(b));
          T ignored = operator.apply(value(b), value(b));
          T again = operator.apply(value(a), value(b));
          hold(
              same.test(once, again),
              "answers differently: %s + %s is `%s`, and then `%s`",
              value(a),
              value(b),
              once,
              again);
        });
  }

  /** Something comes of any two values. */
  public void givesNeverNothing() {
    pairs(
        (a, b) -> {
          T merged;
          try {
            merged = merge(a, b);
          } catch (RuntimeException e) {
            throw new AssertionError("%s + %s threw %s".formatted(value(a), value(b), e), e);
          }
          hold(merged != null, "%s + %s is null", value(a), value(b));
        });
  }

  /** One reducer, several threads. */
  public void realThreadsGiveTheSame() {
    BinaryOperator<T> shared = reducer.get();
    int count = values().size();
    List<List<T>> expected = new ArrayList<>();
    for (int a = 0; a < count; a++) {
      List<T> row = new ArrayList<>();
      for (int b = 0; b < count; b++) {
        row.add(merge(a, b));
      }
      expected.add(row);
    }
    Together.run(
        3,
        agent -> {
          for (int i = 0; i < 200; i++) {
            for (int a = 0; a < count; a++) {
              int b = (a + i + agent) % count;
              T merged = shared.apply(value(a), value(b));
              hold(
                  same.test(expected.get(a).get(b), merged),
                  "threads disturb each other: %s + %s is `%s` alone, and `%s` beside others",
                  value(a),
                  value(b),
                  expected.get(a).get(b),
                  merged);
            }
          }
        });
  }

  /** The value changes nothing, from the left and from the right. */
  public void changesNothing(T identity) {
    for (int a = 0; a < values().size(); a++) {
      T right = reducer.get().apply(value(a), identity);
      T left = reducer.get().apply(identity, value(a));
      hold(same.test(right, value(a)), "%s + %s is `%s`", value(a), identity, right);
      hold(same.test(left, value(a)), "%s + %s is `%s`", identity, value(a), left);
    }
  }

  /** Merging a value with itself changes nothing. */
  public void isIdempotent() {
    for (int a = 0; a < values().size(); a++) {
      T twice = merge(a, a);
      hold(same.test(twice, value(a)), "%s + %s is `%s`", value(a), value(a), twice);
    }
  }
}
