package dev.baton.engine.relevance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names in a class file, read from its constant pool (Java Virtual Machine Specification, 4.4)
 * without looking at its code. Nothing is decoded until it is asked for: most files name no marker
 * and are done with that.
 */
public final class ClassScan {
  private static final int MAGIC = 0xCAFEBABE;
  private static final int HEADER = 10;
  private static final int UTF8 = 1;
  private static final int CLASS = 7;
  private static final String SOURCE = "SourceFile";

  /** What stands before a type in a descriptor or signature. */
  private static final boolean[] BEFORE_TYPE = table(";:<>()[*+-");

  private static final boolean[] PRIMITIVE = table("BCDFIJSZV");
  private final byte[] file;

  /** Where each constant starts, its tag first; 0 for none. */
  private final int[] starts;

  /** Where the constants end. */
  private final int end;

  private byte @Nullable [] names;

  private ClassScan(byte[] file, int[] starts, int end) {
    this.file = file;
    this.starts = starts;
    this.end = end;
  }

  /** Scans a class file; empty where it is none that can be read. */
  public static Optional<ClassScan> of(byte[] file) {
    if (file.length < HEADER || int32(file, 0) != MAGIC) {
      return Optional.empty();
    }
    int[] starts = new int[int16(file, 8)];
    int at = HEADER;
    for (int number = 1; number < starts.length; number++) {
      int size = at + 3 > file.length ? 0 : size(file, at);
      if (size == 0 || at + size > file.length) {
        return Optional.empty();
      }
      starts[number] = at;
      // these take two numbers (4.4.5)
      number += file[at] == 5 || file[at] == 6 ? 1 : 0;
      at += size;
    }
    ClassScan scan = new ClassScan(file, starts, at);
    return scan.isWhole() ? Optional.of(scan) : Optional.empty();
  }

  /** How many bytes a constant takes; 0 where there is no such constant. */
  private static int size(byte[] file, int at) {
    return switch (file[at]) {
      case UTF8 -> 3 + int16(file, at + 1);
      case CLASS, 8, 16, 19, 20 -> 3;
      case 15 -> 4;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
      case 5, 6 -> 9;
      default -> 0;
    };
  }

  /** Whether the type, what it extends, and what it implements are told. */
  private boolean isWhole() {
    if (end + 8 > file.length || end + 8 + 2 * int16(file, end + 6) > file.length) {
      return false;
    }
    return typeName(end + 2) > 0;
  }

  private static int int16(byte[] file, int at) {
    return (file[at] & 0xff) << 8 | (file[at + 1] & 0xff);
  }

  private static int int32(byte[] file, int at) {
    return int16(file, at) << 16 | int16(file, at + 2);
  }

  /** Where the text starts that is the name of the type whose number stands here; 0 for none. */
  private int typeName(int at) {
    int type = constant(int16(file, at), CLASS);
    return type == 0 ? 0 : constant(int16(file, type + 1), UTF8);
  }

  private int constant(int number, int tag) {
    int start = number < starts.length ? starts[number] : 0;
    return start > 0 && file[start] == tag ? start : 0;
  }

  /** Whether any name in it is a marker, or begins with one; its own framework is none to it. */
  public boolean names(Markers markers) {
    int own = typeName(end + 2);
    return markers.in(names(), text(own + 3, int16(file, own + 1)).replace('/', '.'));
  }

  private static boolean[] table(String bytes) {
    boolean[] table = new boolean[256];
    for (int i = 0; i < bytes.length(); i++) {
      table[bytes.charAt(i)] = true;
    }
    return table;
  }

  /** Every name in it, one a line, with dots between packages and between nested types. */
  private byte[] names() {
    byte[] known = names;
    if (known == null) {
      known = readNames();
      names = known;
    }
    return known;
  }

  private byte[] readNames() {
    byte[] all = new byte[end];
    int to = 0;
    for (int start : starts) {
      if (start > 0 && file[start] == UTF8) {
        int length = int16(file, start + 1);
        System.arraycopy(file, start + 3, all, to, length);
        part(all, to, to + length);
        to += length;
        all[to++] = '\n';
      }
    }
    return Arrays.copyOf(all, to);
  }

  /**
   * Parts the names in a constant. In a descriptor or signature, such as {@code
   * (ILdemo/Reviewer;)V}, types are told from what stands before them.
   */
  private static void part(byte[] text, int from, int to) {
    boolean types = false;
    for (int at = from; at < to; at++) {
      byte c = text[at];
      types |= c == ';';
      if (c == '/' || c == '$') {
        text[at] = '.';
      }
    }
    for (int at = from; types && at < to; at++) {
      if (at == from || BEFORE_TYPE[text[at - 1] & 0xff]) {
        int name = at;
        while (name < to && PRIMITIVE[text[name] & 0xff]) {
          name++;
        }
        if (name < to && (text[name] == 'L' || text[name] == 'T')) {
          Arrays.fill(text, at, name + 1, (byte) ' ');
        }
      }
    }
  }

  /** The type that the file belongs to at top level, and all that it names. */
  public Mentions mentions() {
    Hashes declared = new Hashes();
    words(typeName(end + 2), declared, 1);
    Hashes parents = new Hashes();
    words(typeName(end + 4), parents, Integer.MAX_VALUE);
    for (int i = 0; i < int16(file, end + 6); i++) {
      words(typeName(end + 8 + 2 * i), parents, Integer.MAX_VALUE);
    }
    Hashes mentioned = new Hashes();
    byte[] names = names();
    words(names, 0, names.length, mentioned, Integer.MAX_VALUE);
    return new Mentions(declared.sorted(), parents.sorted(), mentioned.sorted());
  }

  /** The words of a type's name without its package. */
  private void words(int start, Hashes into, int most) {
    if (start > 0) {
      byte[] name = Arrays.copyOfRange(file, start + 3, start + 3 + int16(file, start + 1));
      part(name, home(start) - start - 3, name.length);
      words(name, home(start) - start - 3, name.length, into, most);
    }
  }

  private static void words(byte[] text, int from, int to, Hashes into, int most) {
    int left = most;
    for (int at = from; at < to && left > 0; at++) {
      if (Words.isPart(text[at])) {
        int last = Words.end(text, at);
        into.add(Mentions.hash(text, at, last));
        at = last;
        left--;
      }
    }
  }

  /** Where the name of a type begins behind its package. */
  private int home(int start) {
    int at = start + 3 + int16(file, start + 1);
    while (at > start + 3 && file[at - 1] != '/') {
      at--;
    }
    return at;
  }

  /** The package path and source file (4.7.10), {@code demo/Reviewer.java}; empty where unknown. */
  public String source() {
    int own = typeName(end + 2);
    int at = afterMembers(afterMembers(end + 8 + 2 * int16(file, end + 6)));
    int left = at + 2 <= file.length ? int16(file, at) : 0;
    for (at += 2; left > 0 && at + 8 <= file.length; left--) {
      if (SOURCE.equals(constantText(int16(file, at)))) {
        String name = constantText(int16(file, at + 6));
        return name.isEmpty() ? "" : text(own + 3, home(own) - own - 3) + name;
      }
      at += 6 + size32(at + 2);
    }
    return "";
  }

  /** Where the fields or methods end whose number stands here (4.5, 4.6). */
  private int afterMembers(int at) {
    int next = at + 2;
    for (int left = next <= file.length ? int16(file, at) : 0; left > 0; left--) {
      int attributes = next + 8 <= file.length ? int16(file, next + 6) : 0;
      next += 8;
      for (; attributes > 0 && next + 6 <= file.length; attributes--) {
        next += 6 + size32(next + 2);
      }
    }
    return next;
  }

  /** A length, or what is left of the file where it claims more. */
  private int size32(int at) {
    int size = int32(file, at);
    return size < 0 ? file.length : Math.min(size, file.length);
  }

  private String constantText(int number) {
    int start = constant(number, UTF8);
    return start == 0 ? "" : text(start + 3, int16(file, start + 1));
  }

  private String text(int from, int length) {
    return new String(file, from, length, StandardCharsets.UTF_8);
  }
}
