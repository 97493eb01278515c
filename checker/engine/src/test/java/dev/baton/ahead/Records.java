package dev.baton.ahead;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Records of all kinds, and what their methods answer. */
final class Records {
  private Records() {}

  record Nothing() {}

  record All(
      boolean truth,
      byte small,
      short number,
      char sign,
      int whole,
      long large,
      float broken,
      double fine,
      String text,
      List<String> list) {

    static All of(float broken, double fine, String text) {
      return new All(true, (byte) -1, (short) -2, 'x', -4, 1L << 40, broken, fine, text, List.of());
    }
  }

  record Generic<T extends Comparable<T>>(T value, T[] array, char[] signs) {}

  record Own(int a, int b) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Own own && own.a == a;
    }

    @Override
    public int hashCode() {
      return a;
    }
  }

  record Hidden(int a, String b) {
    @Override
    public int a() {
      return -a; // what is compared and printed is the field
    }
  }

  private record Tree(Tree left, Tree right) {}

  static List<String> results() {
    record Local(long only) {}
    Integer[] array = {1};
    char[] signs = {'a'};
    List<Object> values = new ArrayList<>();
    values.addAll(
        List.of(new Nothing(), new Local(3), new Local(-1), new Own(1, 2), new Own(1, 3)));
    for (double number : new double[] {0.0, -0.0, Double.NaN, 1.5, Double.MIN_VALUE}) {
      values.add(All.of((float) number, number, "text"));
      values.add(All.of((float) number, number, null));
    }
    values.add(All.of(Float.intBitsToFloat(0x7fc00001), Double.NaN, "text"));
    values.add(new All(false, (byte) 0, (short) 0, '\0', 0, 0, 0, 0, null, null));
    values.add(new All(false, (byte) 0, (short) 0, '\0', 0, 0, 0, 0, "", List.of("")));
    values.add(new Generic<>(2, null, null));
    values.add(new Hidden(4, "b"));
    values.add(new Hidden(4, "b"));
    values.add(new Hidden(5, "b"));
    values.add(new Tree(new Tree(null, null), null));
    values.add(new Tree(null, new Tree(null, null)));
    List<String> seen = new ArrayList<>();
    for (Object one : values) {
      seen.add(one + " " + one.hashCode() + " " + one.equals(null) + one.equals("text"));
      StringBuilder row = new StringBuilder();
      values.forEach(other -> row.append(one.equals(other) ? '=' : '.'));
      seen.add(row.toString());
    }
    Set<Object> set = new HashSet<>(values);
    set.forEach(each -> seen.add(each.toString()));
    Generic<Integer> arrays = new Generic<>(1, array, signs);
    seen.add("" + arrays.equals(new Generic<>(1, array, signs)));
    seen.add("" + arrays.equals(new Generic<>(1, array.clone(), signs)));
    seen.add("" + (arrays.hashCode() == new Generic<>(1, array, signs).hashCode()));
    seen.add(
        ""
            + arrays
                .toString()
                .equals("Generic[value=1, array=" + array + ", signs=" + text(signs) + "]"));
    return seen;
  }

  private static String text(Object any) {
    return any.toString();
  }
}
