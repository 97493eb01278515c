package dev.baton.engine.check;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A small project of agents that is edited at random, the same way for the same seed. */
final class EditedProject {
  /** One kind of change. */
  enum Edit {
    BREACH,
    MEND,
    RENAME,
    MOVE,
    WAIVE,
    LINES,
    BROKEN,
    ADD,
    DELETE,
    TOUCH,
    SETTINGS,
    BUILD_FILE,
    LIBRARY,
    COMPILE,
    CLEAN,
    REVERT
  }

  private record Agent(String folder, String name, boolean breaks, boolean waived, int lines) {
    String text() {
      String waiver =
          waived ? "  @Waive(rule = \"foreign-write\", because = \"agreed\")\n" : "  // as it is\n";
      return "package demo."
          + folder
          + ";\nimport dev.baton.annotation.*;\n"
          + "\n".repeat(lines)
          + "@AgentRole(\"reviewer\") public class "
          + name
          + " {\n"
          + waiver
          + "  void review(demo.State s) {\n    lib.Library.log();\n    "
          + (breaks ? "s.draft = \"" + name + "\";" : "s.comments.add(s.draft);")
          + "\n  }\n}\n";
    }
  }

  private static final String STATE =
      """
      package demo;
      import dev.baton.annotation.*;
      import java.util.*;
      public class State {
        @OwnedBy("writer") public String draft = "";
        @AppendOnly public final List<String> comments = new ArrayList<>();
        @AgentRole("writer") void write() { draft = "mine"; }
      }
      """;
  private static final List<String> SETTINGS =
      List.of(
          "strict: true\n",
          "rules:\n  foreign-write: warning\n",
          "rules:\n  foreign-write: off\n",
          "fail-on: never\nmodel-clients: [lib.Library]\n",
          "policies:\n  - never reviewer\n");

  private final Path root;
  private final Random random;
  private final Map<Integer, Agent> agents = new TreeMap<>();
  private int made;

  EditedProject(Path root, long seed) throws IOException {
    this.root = root;
    this.random = new Random(seed);
    write("src/main/java/demo/State.java", STATE);
    write("pom.xml", "<project/>");
    Files.createDirectories(root.resolve("target"));
    library("static void log() {}", 1);
    for (int i = 0; i < 4; i++) {
      add();
    }
  }

  Path library() {
    return root.resolve("library-1.0.jar");
  }

  Path cache() {
    return root.resolve("target/baton/cache");
  }

  private Path write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path source(Agent agent) {
    return root.resolve("src/main/java/demo/" + agent.folder + "/" + agent.name + ".java");
  }

  private void put(int id, Agent agent) throws IOException {
    Agent before = agents.put(id, agent);
    if (before != null) {
      Files.delete(source(before));
    }
    Files.createDirectories(source(agent).getParent());
    Files.writeString(source(agent), agent.text());
  }

  private void add() throws IOException {
    int id = made++;
    put(id, new Agent("first", "Agent" + id, random.nextBoolean(), false, random.nextInt(3)));
  }

  private int any() {
    return List.copyOf(agents.keySet()).get(random.nextInt(agents.size()));
  }

  /** Changes something; says what. */
  String edit(Edit edit) throws IOException {
    int id = any();
    Agent a = agents.get(id);
    switch (edit) {
      case BREACH -> put(id, new Agent(a.folder, a.name, true, a.waived, a.lines));
      case MEND -> put(id, new Agent(a.folder, a.name, false, a.waived, a.lines));
      case RENAME -> put(id, new Agent(a.folder, "Other" + made++, a.breaks, a.waived, a.lines));
      case MOVE -> {
        String folder = a.folder.equals("first") ? "second" : "first";
        put(id, new Agent(folder, a.name, a.breaks, a.waived, a.lines));
      }
      case WAIVE -> put(id, new Agent(a.folder, a.name, a.breaks, !a.waived, a.lines));
      case LINES -> put(id, new Agent(a.folder, a.name, a.breaks, a.waived, a.lines + 1));
      case BROKEN -> Files.writeString(source(a), "}", java.nio.file.StandardOpenOption.APPEND);
      case ADD -> add();
      case DELETE -> {
        if (agents.size() > 2) {
          Files.delete(source(agents.remove(id)));
        }
      }
      case TOUCH -> Files.setLastModifiedTime(source(a), FileTime.fromMillis(made++));
      default -> around(edit, id);
    }
    return edit + " of " + a.name;
  }

  private void around(Edit edit, int id) throws IOException {
    switch (edit) {
      case SETTINGS -> write("baton.yaml", SETTINGS.get(random.nextInt(SETTINGS.size())));
      case BUILD_FILE ->
          write(
              "pom.xml",
              "<project><dependencies><dependency><groupId>dev.langchain4j</groupId>"
                  + "<artifactId>langchain4j</artifactId><version>1."
                  + made++
                  + "</version></dependency></dependencies></project>");
      case LIBRARY ->
          library(random.nextBoolean() ? "static void log() {}" : "static void lag() {}", 1);
      case COMPILE -> compile();
      case CLEAN -> delete(root.resolve("target/classes"));
      case REVERT -> put(id, Objects.requireNonNull(agents.get(id)));
      default -> throw new AssertionError(edit);
    }
  }

  /** Writes the jar; its size and its date say nothing about what is in it. */
  private void library(String member, long date) throws IOException {
    Path home = Files.createTempDirectory("library");
    Path source =
        Files.writeString(
            home.resolve("Library.java"),
            "package lib; public class Library { public " + member + " }");
    javac(home, List.of(source), home.toString());
    try (OutputStream out = Files.newOutputStream(library());
        JarOutputStream jar = new JarOutputStream(out)) {
      JarEntry entry = new JarEntry("lib/Library.class");
      entry.setTime(0);
      jar.putNextEntry(entry);
      jar.write(Files.readAllBytes(home.resolve("lib/Library.class")));
    }
    Files.setLastModifiedTime(library(), FileTime.fromMillis(date));
    delete(home);
  }

  private void compile() throws IOException {
    Path classes = root.resolve("target/classes");
    delete(classes);
    Files.createDirectories(classes);
    try (Stream<Path> files = Files.walk(root.resolve("src"))) {
      List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).toList();
      javac(
          classes,
          sources,
          System.getProperty("java.class.path") + java.io.File.pathSeparator + library());
    }
  }

  private static void javac(Path to, List<Path> sources, String classpath) {
    List<String> options =
        new ArrayList<>(List.of("-proc:none", "-g", "-d", to.toString(), "-cp", classpath));
    sources.forEach(source -> options.add(source.toString()));
    ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            options.toArray(String[]::new));
  }

  /** Makes the files of the cache useless, each in another way; says how many. */
  int damageCache() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(cache())) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      byte[] content = Files.readAllBytes(file);
      switch (random.nextInt(4)) {
        case 0 -> Files.write(file, new byte[0]);
        case 1 ->
            Files.write(file, java.util.Arrays.copyOf(content, random.nextInt(content.length)));
        case 2 -> Files.write(file, "something else".repeat(99).getBytes(StandardCharsets.UTF_8));
        default -> {
          content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
          Files.write(file, content);
        }
      }
    }
    return files.size();
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
