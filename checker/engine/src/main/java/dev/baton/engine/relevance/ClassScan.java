package dev.baton.engine.relevance;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names in a class file, read from its constant pool (Java Virtual Machine Specification, 4.4)
 * without looking at its code.
 *
 * @param mentions the type that the file belongs to at top level, and all that it names
 * @param text every name in it, one a line, with dots between packages
 * @param source the package path and source file, {@code demo/Reviewer.java}; empty where unknown
 */
public record ClassScan(Mentions mentions, String text, String source) {
  private static final int MAGIC = 0xCAFEBABE;
  private static final Pattern SEPARATORS = Pattern.compile("[;:<>()\\[*+-]+");
  private static final Pattern PRIMITIVES = Pattern.compile("^[BCDFIJSZV]*[LT]");

  /** Scans a class file; empty where it is none that can be read. */
  public static Optional<ClassScan> of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return in.readInt() == MAGIC ? Optional.of(new Pool(in).scan()) : Optional.empty();
    } catch (IOException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** The constants of one file, by number. */
  private static final class Pool {
    private final DataInputStream in;
    private final String[] texts;
    private final int[] names;

    Pool(DataInputStream in) throws IOException {
      this.in = in;
      in.readInt(); // the version
      int count = in.readUnsignedShort();
      texts = new String[count];
      names = new int[count];
      for (int i = 1; i < count; i++) {
        i += constant(i);
      }
    }

    /** Reads a constant; says how many numbers it takes beyond its own. */
    private int constant(int number) throws IOException {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[number] = in.readUTF();
        case 7 -> names[number] = in.readUnsignedShort();
        case 8, 16, 19, 20 -> in.readShort();
        case 15 -> in.skipNBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.readInt();
        case 5, 6 -> in.readLong();
        default -> throw new IOException("no constant has the tag " + tag);
      }
      return tag == 5 || tag == 6 ? 1 : 0;
    }

    ClassScan scan() throws IOException {
      in.readShort(); // access
      String own = name();
      List<String> parents = new ArrayList<>(List.of(name()));
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        parents.add(name());
      }
      StringBuilder all = new StringBuilder();
      String source = "";
      for (String text : texts) {
        if (text != null) {
          lines(text, all);
          source = text.endsWith(".java") && text.indexOf('/') < 0 ? text : source;
        }
      }
      int home = own.lastIndexOf('/') + 1;
      List<String> simple = new ArrayList<>();
      parents.forEach(
          parent -> simple.addAll(words(parent.substring(parent.lastIndexOf('/') + 1))));
      Mentions mentions =
          Mentions.of(words(own.substring(home)).subList(0, 1), simple, words(all.toString()));
      return new ClassScan(
          mentions, all.toString(), source.isEmpty() ? "" : own.substring(0, home) + source);
    }

    private String name() throws IOException {
      String text = texts[names[in.readUnsignedShort()]];
      return text == null ? "" : text;
    }

    /** The names in a text; nested types are written with a dollar between. */
    private static List<String> words(String text) {
      List<String> found = new ArrayList<>();
      int start = 0;
      for (int at = 0; at <= text.length(); at++) {
        boolean part = at < text.length() && isPart(text.charAt(at));
        if (!part && at > start) {
          found.add(text.substring(start, at));
        }
        start = part ? start : at + 1;
      }
      return found.isEmpty() ? List.of(text) : found;
    }

    private static boolean isPart(char c) {
      return c != '$' && Character.isJavaIdentifierPart(c);
    }

    /**
     * A constant as lines of names. In a descriptor or signature, such as {@code
     * (ILdemo/Reviewer;)V}, types are told from what stands before them.
     */
    private static void lines(String constant, StringBuilder all) {
      String text = constant.replace('/', '.').replace('$', '.');
      all.append(text).append('\n');
      if (text.indexOf(';') >= 0) {
        SEPARATORS
            .splitAsStream(text)
            .map(piece -> PRIMITIVES.matcher(piece).replaceFirst(""))
            .forEach(type -> all.append(type).append('\n'));
      }
    }
  }
}
