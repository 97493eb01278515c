package dev.baton.engine.relevance;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * The names that one file declares and mentions, as hashes: a program has millions of them. Names
 * are simple; two that share a hash only make a file count that need not. Immutable.
 */
public final class Mentions {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /** The top-level types of the file. */
  final long[] declared;

  /** What any type in it extends or implements. */
  final long[] parents;

  /** Every name in it. */
  final long[] mentioned;

  Mentions(long[] declared, long[] parents, long[] mentioned) {
    this.declared = declared;
    this.parents = parents;
    this.mentioned = mentioned;
  }

  /**
   * The names of one file, in any order and with repetitions.
   *
   * @param declared its top-level types
   * @param parents what any type in it extends or implements
   * @param mentioned every name in it
   */
  public static Mentions of(
      Collection<String> declared, Collection<String> parents, Collection<String> mentioned) {
    return new Mentions(hashes(declared), hashes(parents), hashes(mentioned));
  }

  /** How many types it declares at top level. */
  public int types() {
    return declared.length;
  }

  private static long[] hashes(Collection<String> names) {
    return names.stream().mapToLong(Mentions::hash).sorted().distinct().toArray();
  }

  /** FNV-1a over the characters. */
  static long hash(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return hash(bytes, 0, bytes.length);
  }

  static long hash(byte[] text, int from, int to) {
    long hash = BASIS;
    for (int at = from; at < to; at++) {
      hash = (hash ^ (text[at] & 0xff)) * PRIME;
    }
    return hash;
  }
}
