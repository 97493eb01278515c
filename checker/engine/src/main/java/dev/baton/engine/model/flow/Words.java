package dev.baton.engine.model.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a policy. A quoted name is one word, and keeps its quotes. */
final class Words {
  private static final Pattern WORD = Pattern.compile("\"[^\"]+\"|`[^`]+`|\\S+");
  private static final Set<String> RESERVED =
      Set.of("never", "no", "before", "leads", "to", "within", "then", "and", "or");

  private Words() {}

  static List<String> of(String text) {
    List<String> found = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      found.add(word.group());
    }
    return found;
  }

  /** The parts between a word. */
  static List<List<String>> split(List<String> words, String at) {
    List<List<String>> parts = new ArrayList<>();
    parts.add(new ArrayList<>());
    for (String word : words) {
      if (word.equals(at)) {
        parts.add(new ArrayList<>());
      } else {
        parts.get(parts.size() - 1).add(word);
      }
    }
    return parts;
  }

  static String name(String word) {
    boolean quoted = word.startsWith("\"") || word.startsWith("`");
    if (!quoted && RESERVED.contains(word)) {
      throw new IllegalArgumentException(
          "`" + word + "` stands where a name should; put names in quotes that are such words");
    }
    return quoted ? word.substring(1, word.length() - 1) : word;
  }

  static int number(String word) {
    if (!word.matches("[1-9]\\d{0,5}")) {
      throw new IllegalArgumentException("`" + word + "` is no number of steps from 1 on");
    }
    return Integer.parseInt(word);
  }
}
