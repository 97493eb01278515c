package dev.baton.engine.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person read in a repository, line by line: {@code repository OWNER/NAME COMMIT}, {@code
 * sources PATH...}, and for each graph {@code graph ID}, {@code edge NODE -> NODE...}, {@code write
 * NODE KEY...}. Names have no blanks, {@code %20} stands for one; keys made at run time are left out.
 *
 * @param graphs what each graph is, by the id that the checker gives it
 */
record Reading(String repository, List<String> sources, Map<String, Seen> graphs) {

  static Reading of(List<String> lines) {
    String repository = "";
    List<String> sources = new ArrayList<>();
    Map<String, Seen> graphs = new LinkedHashMap<>();
    Seen graph = new Seen();
    for (String line : lines) {
      String[] words = line.strip().split(" +");
      for (int i = 0; i < words.length; i++) {
        words[i] = words[i].replace("%20", " ");
      }
      switch (words[0]) {
        case "repository" -> repository = words[1];
        case "sources" -> sources.addAll(List.of(words).subList(1, words.length));
        case "graph" -> graphs.put(words[1], graph = new Seen());
        case "edge" -> graph.leads(words[1], List.of(words).subList(3, words.length));
        case "write" -> graph.writes(words[1], List.of(words).subList(2, words.length));
        case "", "#" -> {}
        default -> throw new IllegalArgumentException("cannot read `" + line + "`");
      }
    }
    return new Reading(repository, sources, graphs);
  }

  /** The repository's name without its owner. */
  String name() {
    return repository.substring(repository.indexOf('/') + 1);
  }
}
