package dev.baton.engine.relevance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Names that make a file matter by themselves: packages such as {@code dev.baton}, which stand for
 * all that is in them, or simple names such as {@code ChatModel}. Immutable.
 */
public final class Markers {
  private final List<byte[]> names;
  private final long[] lastParts;

  private Markers(List<byte[]> names) {
    this.names = names;
    this.lastParts = new long[tableSize(names.size())];
    for (byte[] name : names) {
      put(Mentions.hash(name, lastPart(name), name.length));
    }
  }

  /** The markers with these names; parts are separated by dots. */
  public static Markers of(Collection<String> names) {
    return new Markers(names.stream().map(n -> n.getBytes(StandardCharsets.UTF_8)).toList());
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

  private void put(long hash) {
    int slot = slot(hash);
    while (lastParts[slot] != 0 && lastParts[slot] != hash) {
      slot = (slot + 1) & (lastParts.length - 1);
    }
    lastParts[slot] = hash;
  }

  private int slot(long hash) {
    return (int) (hash ^ (hash >>> 32)) & (lastParts.length - 1);
  }

  /**
   * Whether a source text names a marker, anywhere: a comment counts, too. Runs at the speed of
   * memory, since most files name none and are done with this.
   */
  public boolean in(byte[] text) {
    int at = 0;
    while (at < text.length) {
      if (!Words.isPart(text[at])) {
        at++;
        continue;
      }
      int end = Words.end(text, at);
      if (mayEnd(Mentions.hash(text, at, end)) && isNamed(text, end)) {
        return true;
      }
      at = end;
    }
    return false;
  }

  private boolean mayEnd(long hash) {
    int slot = slot(hash);
    while (lastParts[slot] != 0) {
      if (lastParts[slot] == hash) {
        return true;
      }
      slot = (slot + 1) & (lastParts.length - 1);
    }
    return false;
  }

  /** Whether a whole marker ends here; its first part may not be the tail of a longer name. */
  private boolean isNamed(byte[] text, int end) {
    for (byte[] name : names) {
      int start = end - name.length;
      boolean whole = start == 0 || (start > 0 && isBoundary(text[start - 1], name));
      if (whole && Arrays.equals(text, start, end, name, 0, name.length)) {
        return true;
      }
    }
    return false;
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
