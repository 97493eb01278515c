package dev.baton.engine.outline;

import dev.baton.engine.declare.Project;
import dev.baton.engine.source.SourceUnits;
import dev.baton.engine.symbol.ClassSymbol;
import dev.baton.engine.symbol.Classes;
import dev.baton.engine.syntax.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types of known libraries; an outline is read when one of its types is asked for. */
public final class Outlines implements Classes {
  /** The outline by the beginning of the names of its types. */
  private static final Map<String, String> BY_HOME =
      Map.of(
          "dev/baton/patterns/", "baton-patterns",
          "org/bsc/langgraph4j/", "langgraph4j",
          "com/alibaba/cloud/ai/graph/", "spring-ai-alibaba",
          "dev/langchain4j/agentic/", "langchain4j-agentic");

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);$");
  private static final List<String> USUAL =
      List.of("java.util", "java.util.function", "java.util.concurrent", "java.time");
  private final Map<String, Project> read = new HashMap<>();
  private final Classes others;

  /**
   * Outlines.
   *
   * @param others what else is known, above all of the JDK
   */
  public Outlines(Classes others) {
    this.others = others;
  }

  @Override
  public @Nullable ClassSymbol find(String name) {
    for (Map.Entry<String, String> home : BY_HOME.entrySet()) {
      if (name.startsWith(home.getKey())) {
        Project outline = read.get(home.getValue());
        if (outline == null) {
          outline = new Project(units(home.getValue()), others);
          read.put(home.getValue(), outline);
        }
        ClassSymbol found = outline.find(name);
        return found == null ? null : new Outlined(found);
      }
    }
    return null;
  }

  private static List<Unit> units(String outline) {
    String text = text(outline + ".outline");
    Matcher sections = PACKAGE.matcher(text);
    List<Integer> starts = new ArrayList<>();
    Set<String> packages = new LinkedHashSet<>(USUAL);
    while (sections.find()) {
      starts.add(sections.start());
      packages.add(sections.group(1));
    }
    starts.add(text.length());
    StringBuilder imports = new StringBuilder();
    packages.forEach(p -> imports.append("import ").append(p).append(".*;\n"));
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i + 1 < starts.size(); i++) {
      String section = text.substring(starts.get(i), starts.get(i + 1));
      int end = section.indexOf('\n') + 1;
      String whole = section.substring(0, end) + imports + section.substring(end);
      units.add(SourceUnits.parse(outline, whole));
    }
    return units;
  }

  private static String text(String resource) {
    try (InputStream stream = Outlines.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("`" + resource + "` is missing in the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
