package dev.baton.engine;

import dev.baton.engine.framework.Frameworks;
import dev.baton.engine.relevance.Markers;
import dev.baton.engine.relevance.Mentions;
import dev.baton.engine.relevance.Relevance;
import dev.baton.engine.relevance.SourceScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which sources can matter, told by the names in them. Few sources all matter, but for huge files:
 * looking at each costs less than it could miss.
 *
 * @param files those that do
 * @param skippedTypes how many types the others declare at top level; if nobody looked, one each
 */
record Mattering(List<Path> files, int skippedTypes) {
  /** What is read whole in about a second, in bytes. */
  private static final long FEW = 1 << 20;

  /** More than a person writes into one file, in bytes. */
  private static final long HUGE = FEW / 2;

  /** Types whose name says that a model or an agent answers. */
  private static final List<String> MODELS =
      List.of(
          "ChatModel",
          "ChatLanguageModel",
          "StreamingChatModel",
          "StreamingChatLanguageModel",
          "ChatClient",
          "LanguageModel",
          "LlmClient",
          "LLMClient",
          "LlmService",
          "ModelClient",
          "AgentClient",
          "OpenAIClient",
          "AnthropicClient");

  /**
   * What makes a file matter: Baton's own names, waivers, models, and the homes of frameworks. What
   * a framework's own code calls its own is left out, but for what builds agents.
   *
   * @param modelClients what the project says asks a model, with or without packages
   */
  static Markers markers(Collection<String> modelClients) {
    Set<String> names = new TreeSet<>(Frameworks.vocabulary());
    names.add("baton");
    modelClients.forEach(
        name ->
            names.add(name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1)));
    return Markers.of(names, MODELS, Frameworks.homes());
  }

  static Mattering among(List<Path> sources, Markers markers) {
    boolean few = isFew(sources);
    if (few && sources.stream().noneMatch(Mattering::isHuge)) {
      return new Mattering(sources, 0);
    }
    boolean[] seeds = new boolean[sources.size()];
    eachFile(sources, (i, text) -> seeds[i] = markers.in(text) || (few && text.length <= HUGE));
    BitSet seeded = new BitSet();
    IntStream.range(0, seeds.length).filter(i -> seeds[i]).forEach(seeded::set);
    if (seeded.isEmpty()) {
      return new Mattering(List.of(), sources.size());
    }
    Mentions[] mentions = new Mentions[sources.size()];
    eachFile(sources, (i, text) -> mentions[i] = SourceScan.of(text));
    return chosen(sources, mentions, Relevance.closure(List.of(mentions), seeded));
  }

  /** What is done with the text of the file at a place of the list. */
  private interface Look {
    void at(int index, byte[] text);
  }

  private static void eachFile(List<Path> sources, Look look) {
    IntStream.range(0, sources.size()).parallel().forEach(i -> look.at(i, text(sources.get(i))));
  }

  private static Mattering chosen(List<Path> sources, Mentions[] mentions, BitSet chosen) {
    List<Path> files = new ArrayList<>();
    int skipped = 0;
    for (int i = 0; i < sources.size(); i++) {
      if (chosen.get(i)) {
        files.add(sources.get(i));
      } else {
        skipped += mentions[i].types();
      }
    }
    return new Mattering(files, skipped);
  }

  private static boolean isFew(List<Path> sources) {
    long bytes = 0;
    for (Path file : sources) {
      bytes += isHuge(file) ? 0 : file.toFile().length();
      if (bytes > FEW) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHuge(Path file) {
    return file.toFile().length() > HUGE;
  }

  /** A file that cannot be read mentions nothing here; who parses it says so. */
  static byte[] text(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
