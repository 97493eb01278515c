package dev.baton.engine.relevance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names that make a file matter by themselves: packages such as {@code dev.baton}, which stand for
 * all that is in them, or simple names such as {@code ChatModel}. Immutable.
 */
public final class Markers {
  private static final byte[] NO_HOME = {};

  /** What only uses the framework although it is named like it. */
  private static final Pattern EXAMPLES =
      Pattern.compile("[._](examples?|samples?|demos?|tutorials?)\\b");

  private final List<byte[]> names;
  private final long[] lastParts;

  /** Which names end in the part in the same slot. */
  private final int[][] ending;

  /** The first names, so many, count at home as well. */
  private final int everywhere;

  private final List<byte[]> homes;

  private Markers(List<byte[]> names, int everywhere, List<byte[]> homes) {
    this.names = names;
    this.everywhere = everywhere;
    this.homes = homes;
    this.lastParts = new long[tableSize(names.size())];
    this.ending = new int[lastParts.length][];
    for (int i = 0; i < names.size(); i++) {
      byte[] name = names.get(i);
      put(Mentions.hash(name, lastPart(name), name.length), i);
    }
  }

  /** The markers with these names; parts are separated by dots. */
  public static Markers of(Collection<String> names) {
    return of(names, List.of(), List.of());
  }

  /**
   * The markers with these names; parts are separated by dots. All of a framework's own code names
   * its packages and types: that makes none of it code that builds agents.
   *
   * @param abroad names that do not count where a home of the file's own type is meant
   * @param homes the packages of frameworks, which do not count in themselves either
   */
  public static Markers of(
      Collection<String> everywhere, Collection<String> abroad, Collection<String> homes) {
    List<byte[]> names = new ArrayList<>(bytes(everywhere));
    names.addAll(bytes(abroad));
    names.addAll(bytes(homes));
    return new Markers(names, everywhere.size(), bytes(homes));
  }

  private static List<byte[]> bytes(Collection<String> names) {
    return names.stream().map(n -> n.getBytes(StandardCharsets.UTF_8)).toList();
  }

  private static int tableSize(int names) {
    return Integer.highestOneBit(Math.max(8, names)) * 8;
  }

  private static int lastPart(byte[] name) {
    int at = name.length;
    while (at > 0 && name[at - 1] != '.') {
      at--;
    }
    return at;
  }

  private void put(long hash, int name) {
    int slot = slot(hash);
    while (lastParts[slot] != 0 && lastParts[slot] != hash) {
      slot = (slot + 1) & (lastParts.length - 1);
    }
    lastParts[slot] = hash;
    int[] before = ending[slot] == null ? new int[0] : ending[slot];
    ending[slot] = Arrays.copyOf(before, before.length + 1);
    ending[slot][before.length] = name;
  }

  private int slot(long hash) {
    return (int) (hash ^ (hash >>> 32)) & (lastParts.length - 1);
  }

  /**
   * Whether a source text names a marker, anywhere: a comment counts, too. Runs at the speed of
   * memory, since most files name none and are done with this.
   */
  public boolean in(byte[] text) {
    return in(text, NO_HOME);
  }

  /** The same for the names in the class file of a type, which may be at home in a framework. */
  boolean in(byte[] text, String type) {
    byte[] own = type.getBytes(StandardCharsets.UTF_8);
    for (byte[] home : homes) {
      if (isWithin(own, 0, home) && !EXAMPLES.matcher(type).find()) {
        return in(text, home);
      }
    }
    return in(text, NO_HOME);
  }

  private static boolean isWithin(byte[] text, int from, byte[] home) {
    int end = from + home.length;
    return end < text.length
        && text[end] == '.'
        && Arrays.equals(text, from, end, home, 0, home.length);
  }

  private boolean in(byte[] text, byte[] home) {
    int at = 0;
    while (at < text.length) {
      if (!Words.isPart(text[at])) {
        at++;
        continue;
      }
      int end = Words.end(text, at);
      int slot = ended(Mentions.hash(text, at, end));
      if (slot >= 0 && isNamed(ending[slot], text, end, home)) {
        return true;
      }
      at = end;
    }
    return false;
  }

  /** The slot of a last part; -1 where no name ends in it. */
  private int ended(long hash) {
    int slot = slot(hash);
    while (lastParts[slot] != 0) {
      if (lastParts[slot] == hash) {
        return slot;
      }
      slot = (slot + 1) & (lastParts.length - 1);
    }
    return -1;
  }

  /** Whether a whole marker ends here; its first part may not be the tail of a longer name. */
  private boolean isNamed(int[] candidates, byte[] text, int end, byte[] home) {
    for (int i : candidates) {
      byte[] name = names.get(i);
      int start = end - name.length;
      boolean whole = start == 0 || (start > 0 && isBoundary(text[start - 1], name));
      if (whole
          && Arrays.equals(text, start, end, name, 0, name.length)
          && (i < everywhere || home.length == 0 || isForeign(text, start, end, home))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a type or package is named, which class files do in full, and not the home's. */
  private static boolean isForeign(byte[] text, int start, int end, byte[] home) {
    int from = start;
    while (from > 0 && (Words.isPart(text[from - 1]) || text[from - 1] == '.')) {
      from--;
    }
    boolean full = from < start || indexOf(text, (byte) '.', start, end) >= 0;
    return full && !isWithin(text, from, home);
  }

  private static int indexOf(byte[] text, byte wanted, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text[at] == wanted) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isBoundary(byte before, byte[] name) {
    boolean isPackage = lastPart(name) > 0;
    return !Words.isPart(before) && !(isPackage && before == '.');
  }

  /** Whether a name is a marker or stands in one; parts are separated by dots. */
  public boolean covers(String name) {
    byte[] whole = name.getBytes(StandardCharsets.UTF_8);
    for (byte[] marker : names) {
      boolean prefix =
          whole.length >= marker.length
              && Arrays.equals(whole, 0, marker.length, marker, 0, marker.length)
              && (whole.length == marker.length || whole[marker.length] == '.');
      int last = lastPart(whole);
      boolean simple = Arrays.equals(whole, last, whole.length, marker, 0, marker.length);
      if (prefix || simple) {
        return true;
      }
    }
    return false;
  }
}
