package dev.baton.harness.run;

/**
 * One of several parts of the tests. Which part a test is in depends on its name alone, so that
 * machines need not talk and a new test moves no other.
 *
 * @param index from 1
 * @param count how many parts there are
 */
public record Shard(int index, int count) {
  /** The only part of one. */
  public static final Shard ALL = new Shard(1, 1);

  public Shard {
    if (index < 1 || index > count) {
      throw new IllegalArgumentException(
          "shard `%d/%d`: use i/n with i from 1 to n, such as 2/5".formatted(index, count));
    }
  }

  /**
   * Reads {@code i/n}.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static Shard parse(String text) {
    if (!text.matches("\\d{1,4}/\\d{1,4}")) {
      throw new IllegalArgumentException("shard `" + text + "`: use i/n, such as 2/5");
    }
    int slash = text.indexOf('/');
    return new Shard(
        Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }

  /** Whether a test of this name is in this part. */
  public boolean has(String name) {
    int hash = name.hashCode();
    hash ^= hash >>> 16; // names of one class differ in the last letters only
    hash *= 0x85ebca6b;
    hash ^= hash >>> 13;
    return Math.floorMod(hash, count) == index - 1;
  }

  @Override
  public String toString() {
    return index + "/" + count;
  }
}
