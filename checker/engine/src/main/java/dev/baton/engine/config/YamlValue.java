package dev.baton.engine.config;

import dev.baton.engine.model.Place;
import dev.baton.engine.model.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value in {@code baton.yaml} that knows its place. What is wrong is collected. */
public final class YamlValue {
  private final String file;
  private final String path;
  private final Node node;
  private final List<String> problems;

  YamlValue(String file, String path, Node node, List<String> problems) {
    this.file = file;
    this.path = path;
    this.node = node;
    this.problems = problems;
  }

  /** What the value is wrong with, to be thrown. */
  public InvalidValue invalid(String message) {
    return new InvalidValue(at(node) + message);
  }

  private String at(Node where) {
    return where
        .getStartMark()
        .map(m -> file + ":" + (m.getLine() + 1) + ":" + (m.getColumn() + 1) + ": ")
        .orElse(file + ": ");
  }

  /** Where it stands. */
  Place place() {
    return node.getStartMark()
        .map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1, 0))
        .orElse(new Place(file, 0, 0, 0));
  }

  /** A text, number, or word. */
  public String text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw invalid("`" + path + "` must be a text");
  }

  /** One of these words. */
  public String oneOf(Collection<String> words) {
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (words.contains(text)) {
      return text;
    }
    String said = node instanceof ScalarNode ? ", not `" + text + "`" : "";
    throw invalid(
        "`" + path + "` must be one of " + quoted(words) + said + didYouMean(text, words));
  }

  /** Each element of a list; one value alone is a list of one. */
  public <T> List<T> list(Function<YamlValue, T> element) {
    if (node instanceof MappingNode) {
      throw invalid("`" + path + "` must be a list, one `- value` a line");
    }
    List<Node> nodes = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    List<T> all = new ArrayList<>();
    for (Node each : nodes) {
      keep(() -> all.add(element.apply(new YamlValue(file, path, each, problems))));
    }
    return all;
  }

  /** Each entry of a mapping, by key; other keys than these are a problem. */
  public Map<String, YamlValue> entries(Collection<String> known, String noun) {
    if (!(node instanceof MappingNode mapping)) {
      throw invalid("`" + path + "` must have one `key: value` a line");
    }
    Map<String, YamlValue> all = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode s ? s.getValue() : "";
      String inner = path.equals(Config.FILE) ? key : path + "." + key;
      if (all.containsKey(key)) {
        problems.add(at(entry.getKeyNode()) + "`" + inner + "` is set twice");
      } else if (known.contains(key)) {
        all.put(key, new YamlValue(file, inner, entry.getValueNode(), problems));
      } else {
        String where = path.equals(Config.FILE) ? "" : " in `" + path + "`";
        problems.add(
            at(entry.getKeyNode())
                + "unknown "
                + noun
                + " `"
                + key
                + "`"
                + where
                + hint(key, known));
      }
    }
    return all;
  }

  /** Runs it; what it finds invalid is collected. */
  void keep(Runnable read) {
    try {
      read.run();
    } catch (InvalidValue e) {
      problems.add(String.valueOf(e.getMessage()));
    }
  }

  private static String hint(String word, Collection<String> known) {
    String near = didYouMean(word, known);
    return near.isEmpty() && known.size() < 15 ? "; known are " + quoted(known) : near;
  }

  private static String didYouMean(String word, Collection<String> known) {
    return Spelling.nearest(word, known).map(w -> "; did you mean `" + w + "`?").orElse("");
  }

  private static String quoted(Collection<String> words) {
    return "`" + String.join("`, `", words) + "`";
  }
}
