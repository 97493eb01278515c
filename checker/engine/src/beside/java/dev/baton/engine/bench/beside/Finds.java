package dev.baton.engine.bench.beside;

import dev.baton.engine.bench.Compiled;
import dev.baton.engine.bench.Folders;
import dev.baton.engine.bench.beside.Target.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who finds what: a breach is a line of a sample with {@code // want}, and found by a tool that
 * reports anything there; what is said of samples without a breach is counted beside.
 */
final class Finds {
  private static final List<Tool> TOOLS =
      Arrays.stream(Tool.values()).filter(tool -> tool != Tool.JAVAC).toList();
  private static final String ALL = "all";
  private static final String REPORTS = "reports on them";
  private static final String LOUD = "of them reported";
  private static final String AT = "at breaches";
  private static final String ON = "on silent";

  private Finds() {}

  static void print(Path samples) throws Exception {
    Map<Tool, Map<String, String>> said = new EnumMap<>(Tool.class);
    for (Tool tool : TOOLS) {
      Map<String, String> lines = new LinkedHashMap<>();
      for (String line : Child.run("finds", tool, samples)) {
        int tab = line.indexOf('\t');
        lines.put(line.substring(0, Math.max(0, tab)), line.substring(tab + 1));
      }
      said.put(tool, lines);
    }
    System.out.printf("%n%-26s %8s", "breaches found, by rule", "of");
    TOOLS.forEach(tool -> System.out.printf(" %13s", tool.title));
    int silent = 0;
    int all = 0;
    for (Path rule : folders(samples)) {
      Map<String, Set<Integer>> wanted = wanted(rule);
      int here = wanted.values().stream().mapToInt(Set::size).sum();
      silent += (int) wanted.values().stream().filter(Set::isEmpty).count();
      all += here;
      row(String.valueOf(rule.getFileName()), here, said);
    }
    row(ALL, all, said);
    System.out.printf("%n%nsamples without a breach: %d%n%-35s", silent, "");
    TOOLS.forEach(tool -> System.out.printf(" %13s", tool.title));
    row(REPORTS, 0, said);
    row(LOUD, silent, said);
    said.forEach(
        (tool, lines) ->
            System.out.printf(
                "%n%s%n  at breaches: %s%n  on silent:   %s",
                tool.title, lines.get(AT), lines.get(ON)));
    System.out.println();
  }

  private static void row(String name, int of, Map<Tool, Map<String, String>> said) {
    System.out.printf("%n%-26s %8d", name, of);
    TOOLS.forEach(tool -> System.out.printf(" %13s", said.get(tool).get(name)));
  }

  /** Judges one tool in this process, and prints what it found, a line for each rule. */
  static void child(Tool tool, Path samples) throws Exception {
    Score score = new Score();
    for (Path rule : folders(samples)) {
      Path classes = Files.createTempDirectory("baton-beside");
      try {
        Compiled.compile(rule, classes);
        int found = score.judge(tool.on(new Target(rule, classes, true)), wanted(rule));
        System.out.println(rule.getFileName() + "\t" + found);
      } finally {
        Folders.delete(classes);
      }
    }
    System.out.println(ALL + "\t" + score.found);
    System.out.println(REPORTS + "\t" + score.onSilent);
    System.out.println(LOUD + "\t" + score.silentFiles);
    System.out.println(AT + "\t" + most(score.kindsFound));
    System.out.println(ON + "\t" + most(score.kindsOnSilent));
    System.exit(0);
  }

  /** What one tool found, said of silent samples, and of what kinds. */
  private static final class Score {
    private int found;
    private int onSilent;
    private int silentFiles;
    private final Map<String, Integer> kindsFound = new HashMap<>();
    private final Map<String, Integer> kindsOnSilent = new HashMap<>();

    int judge(List<Report> reports, Map<String, Set<Integer>> wanted) {
      Set<String> here = new HashSet<>();
      Set<String> loud = new HashSet<>();
      for (Report report : reports) {
        Set<Integer> lines = wanted.getOrDefault(report.file(), Set.of());
        if (lines.contains(report.line())) {
          if (here.add(report.file() + report.line())) {
            kindsFound.merge(report.kind(), 1, Integer::sum);
          }
        } else if (lines.isEmpty()) {
          onSilent++;
          loud.add(report.file());
          kindsOnSilent.merge(report.kind(), 1, Integer::sum);
        }
      }
      found += here.size();
      silentFiles += loud.size();
      return here.size();
    }
  }

  private static String most(Map<String, Integer> kinds) {
    return kinds.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(6)
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private static List<Path> folders(Path samples) throws IOException {
    try (Stream<Path> all = Files.list(samples)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static Map<String, Set<Integer>> wanted(Path rule) throws IOException {
    Map<String, Set<Integer>> wanted = new HashMap<>();
    for (Path file : new ArrayList<>(Compiled.of(rule))) {
      List<String> lines = Files.readAllLines(file);
      Set<Integer> here = new HashSet<>();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains("// want \"")) {
          here.add(i + 1);
        }
      }
      wanted.put(String.valueOf(file.getFileName()), here);
    }
    return wanted;
  }
}
