package dev.baton.engine.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.check.CannotCheck;
import dev.baton.engine.check.Check;
import dev.baton.engine.check.CheckOptions;
import dev.baton.engine.check.Outcome;
import dev.baton.engine.model.Finding;
import java.io.File;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that several agents write gets the declaration that every write of it holds already. */
class KeyDeclaredTest {
  private static final List<Path> CLASS_PATH =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .toList();

  private static final String RULE = "multiple-writers";
  private static final String KEYS =
      """
      package demo;

      /** Keys. */
      interface Keys {
        /** The longest draft. */
        String DRAFT = "draft";
      }
      """;

  /** Two agents, a helper, a board, and reducers. */
  private static final String DESK =
      """
      package demo;

      import dev.baton.annotation.AgentRole;
      import dev.baton.annotation.Coordinator;
      import java.util.*;
      import java.util.concurrent.ConcurrentHashMap;
      import java.util.function.BinaryOperator;

      class Desk {
        static class Longer implements BinaryOperator<String> {
          @Override
          public String apply(String a, String b) {
            return a.length() >= b.length() ? a : b;
          }
        }

        static class First implements BinaryOperator<String> {
          @Override
          public String apply(String a, String b) {
            return a.compareTo(b) < 0 ? a : b;
          }
        }

        static class Least<T extends Comparable<T>> implements BinaryOperator<T> {
          @Override
          public T apply(T a, T b) {
            return a.compareTo(b) < 0 ? a : b;
          }
        }

        static class Cut implements BinaryOperator<String> {
          private final int length;

          Cut(int length) {
            this.length = length;
          }

          @Override
          public String apply(String a, String b) {
            return (a.compareTo(b) < 0 ? a : b).substring(0, length);
          }
        }

        static String longer(String a, String b) {
          return a.length() >= b.length() ? a : b;
        }

        static class Board {
          Map<String, String> values = new ConcurrentHashMap<>();

          void keep(String key, String value, BinaryOperator<String> by) {
            values.merge(key, value, by);
          }
        }

        interface Unread {
          void run(Map<String, ?> state);
        }

        @AgentRole("writer")
        static class Writer {
          void write(Map<String, String> state, Map<String, List<String>> lists, Board board) {
            WRITER
          }
        }

        @AgentRole("critic")
        static class Critic {
          void judge(Map<String, String> state, Map<String, List<String>> lists, Board board, String other, Unread unread) {
            CRITIC
          }
        }
      }
      """;

  private static final String ADD =
      "lists.computeIfAbsent(Keys.DRAFT, k -> new ArrayList<>()).add(\"x\");";
  private static final String MERGE = "state.merge(Keys.DRAFT, \"x\", new Longer());";

  @TempDir private Path folder;
  @TempDir private Path scratch;

  private Path file(String name) {
    return folder.resolve("demo").resolve(name);
  }

  private void write(String keys, String writer, String critic) throws Exception {
    Files.createDirectories(folder.resolve("demo"));
    Files.writeString(file("Keys.java"), keys);
    Files.writeString(file("Desk.java"), DESK.replace("WRITER", writer).replace("CRITIC", critic));
  }

  private Outcome check(Path... changed) throws CannotCheck {
    CheckOptions options = CheckOptions.of(List.of(folder)).classpath(CLASS_PATH).cache(false);
    return Check.run(options.changed(List.of(changed)));
  }

  private void compile(Path to) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      String path = System.getProperty("java.class.path");
      List<String> options = List.of("-proc:none", "-g", "-cp", path, "-d", to.toString());
      var sources = files.getJavaFileObjects(file("Keys.java"), file("Desk.java"));
      assertTrue(
          compiler.getTask(said, files, null, options, null, sources).call(), said::toString);
    }
  }

  private static List<Finding> of(Outcome outcome) {
    return outcome.report().findings().stream().filter(f -> f.rule().equals(RULE)).toList();
  }

  /** The declaration that is written; the law then holds, and nothing else is found or left. */
  private void declares(String wanted, String keys, boolean classes) throws Exception {
    if (classes) {
      compile(folder);
    }
    Outcome before = check();
    assertEquals(1, of(before).size(), () -> before.report().findings().toString());
    Fixes fixes = Fixes.of(before, Set.of());
    assertEquals(1, fixes.changes().size(), fixes::toString);
    assertEquals(keys, Files.readString(file("Keys.java")), "written when it is said");
    Writing.Written written =
        new Writing(before, changed -> check(changed.toArray(Path[]::new))).write(fixes);
    assertEquals(of(before), written.fixes().mended(), written::toString);
    assertEquals(wanted, Files.readString(file("Keys.java")));
    assertEquals(before.report().findings().size() - 1, written.after().report().findings().size());
    assertEquals(before.report().unverified().size(), written.after().report().unverified().size());
    assertEquals(List.of(), Fixes.of(written.after(), Set.of()).changes());
    compile(scratch);
  }

  private static String declared(String annotation, String type) {
    return KEYS.replace("demo;\n", "demo;\n\nimport dev.baton.annotation." + type + ";\n")
        .replace("  String", "  " + annotation + "\n  String");
  }

  /** No declaration is offered, and the finding stays. */
  private void leaves(String why) throws Exception {
    Outcome before = check();
    assertEquals(1, of(before).size(), () -> before.report().findings().toString());
    Fixes fixes = Fixes.of(before, Set.of());
    assertEquals(List.of(), fixes.changes());
    List<String> reasons =
        fixes.left().stream()
            .filter(l -> l.finding().rule().equals(RULE))
            .map(Fixes.Left::why)
            .toList();
    assertEquals(1, reasons.size(), fixes::toString);
    assertTrue(reasons.get(0).contains(why), reasons.get(0));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aKeyThatIsMergedByOneClassSaysSo(boolean classes) throws Exception {
    write(KEYS, MERGE, "state.merge(\"draft\", other, new Longer());");
    declares(declared("@MergedBy(Desk.Longer.class)", "MergedBy"), KEYS, classes);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aKeyThatIsOnlyAddedToSaysSo(boolean classes) throws Exception {
    write(
        KEYS,
        ADD,
        "lists.putIfAbsent(\"draft\", new ArrayList<>()); lists.get(Keys.DRAFT).addAll(List.of(\"y\"));");
    declares(declared("@AppendOnly", "AppendOnly"), KEYS, classes);
  }

  @Test
  void aReducerIsFollowedThroughAHelper() throws Exception {
    write(
        KEYS,
        "board.keep(Keys.DRAFT, \"x\", new Longer());",
        "board.keep(Keys.DRAFT, other, new Longer());");
    declares(declared("@MergedBy(Desk.Longer.class)", "MergedBy"), KEYS, false);
  }

  @Test
  void aConstantWithAnnotationsKeepsThem() throws Exception {
    String keys = KEYS.replace("  String", "  @Deprecated\n  String");
    write(keys, ADD, ADD);
    String wanted =
        declared("@AppendOnly", "AppendOnly").replace("  String", "  @Deprecated\n  String");
    declares(wanted, keys, false);
  }

  @Test
  void whatStandsInTheSameClassIsNamedShortly() throws Exception {
    write(KEYS, MERGE, MERGE);
    Path desk = file("Desk.java");
    String text = Files.readString(desk).replace("Keys.DRAFT", "DRAFT");
    String held =
        text.replace("class Desk {", "class Desk {\n  static final String DRAFT = \"draft\";");
    Files.writeString(file("Keys.java"), "package demo;\n\ninterface Keys {}\n");
    Files.writeString(desk, held);
    Fixes fixes = Fixes.of(check(), Set.of());
    assertTrue(
        fixes
            .changes()
            .get(0)
            .after()
            .contains("@MergedBy(Longer.class)\n  static final String DRAFT"),
        fixes::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state.put(Keys.DRAFT, other);", // assigned
        "state.remove(Keys.DRAFT);",
        "state.merge(Keys.DRAFT, other, new First());", // another reducer
        "state.merge(Keys.DRAFT, other, other.isEmpty() ? new First() : new Longer());",
        "state.merge(Keys.DRAFT, other, (a, b) -> a.length() >= b.length() ? a : b);",
        "state.merge(Keys.DRAFT, other, Desk::longer);",
        "state.merge(Keys.DRAFT, other, new Longer()::apply);", // a function, not the class
        "state.merge(Keys.DRAFT, other, new Least<>());",
        "state.merge(Keys.DRAFT, other, new Cut(3));",
        "state.merge(Keys.DRAFT, other, new Longer() {});",
        "state.putIfAbsent(Keys.DRAFT, other);", // keeps what is there
        "state.merge(Keys.DRAFT, other, new Longer()); state.put(other, other);", // any key
        "state.merge(Keys.DRAFT, other, new Longer()); state.clear();", // all keys
        "state.merge(Keys.DRAFT, other, new Longer()); unread.run(state);", // not followed
        "state.merge(Keys.DRAFT, other, new Longer()); state.replaceAll((k, v) -> other);",
        "state.merge(Keys.DRAFT, other, new Longer()); state.entrySet().iterator().next().setValue(other);",
        "state.merge(Keys.DRAFT, other, new Longer()); state.putAll(Map.of(other, other));",
        "board.keep(Keys.DRAFT, other, new Longer()); state.merge(Keys.DRAFT, other, (a, b) -> b);",
      })
  void aKeyThatIsNotAlwaysMergedIsLeft(String critic) throws Exception {
    write(KEYS, MERGE, critic);
    leaves("not every write is known to add, or to merge by one and the same class");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lists.put(Keys.DRAFT, new ArrayList<>());",
        "lists.putIfAbsent(Keys.DRAFT, List.of(other));", // what he writes can be lost
        ADD + "lists.get(Keys.DRAFT).clear();",
        ADD + "unread.run(lists);",
        ADD + "lists.remove(other);",
        ADD + "lists.clear();",
        ADD + "lists.keySet().removeIf(String::isEmpty);",
        ADD + "lists.values().forEach(List::clear);",
        ADD + "for (List<String> each : lists.values()) each.clear();",
        ADD + "lists.forEach((key, list) -> list.clear());",
        ADD + "lists.replaceAll((key, list) -> new ArrayList<>());",
        ADD + "for (var each : lists.entrySet()) each.setValue(new ArrayList<>());",
        ADD + "new HashMap<>(lists).get(other).clear();",
        ADD + "Map.copyOf(lists).values().iterator().next().clear();",
        ADD + "lists.get(Keys.DRAFT).subList(0, 1).clear();",
        ADD + "Collections.sort(lists.get(Keys.DRAFT));",
        ADD + "var all = lists.get(Keys.DRAFT).iterator(); all.next(); all.remove();",
        ADD + "lists.get(Keys.DRAFT).replaceAll(String::trim);",
        ADD + "lists.get(Keys.DRAFT).stream(); lists.computeIfPresent(Keys.DRAFT, (k, v) -> null);",
      })
  void aKeyThatIsNotOnlyAddedToIsLeft(String critic) throws Exception {
    write(KEYS, ADD, critic);
    leaves("not every write is known to add, or to merge by one and the same class");
  }

  @Test
  void whereTwoReducersOfOneKindAreGenericNothingIsDeclared() throws Exception {
    String least = "state.merge(Keys.DRAFT, \"x\", new Least<>());";
    write(KEYS, least, least);
    leaves("the reducer is generic");
  }

  @Test
  void aWriteFromNoRoleCounts() throws Exception {
    String keys =
        KEYS
            + "class Reset {\n  void reset(java.util.Map<String, String> state) {\n    state.put(\"draft\", \"\");\n  }\n}\n";
    write(keys, MERGE, MERGE);
    leaves("not every write");
  }

  @Test
  void aMapThatIsReplacedCounts() throws Exception {
    String keep = "board.keep(Keys.DRAFT, other, new Longer());";
    write(KEYS, keep.replace("other", "\"x\""), keep);
    String text = Files.readString(file("Desk.java"));
    String reset = "void reset() { values = new ConcurrentHashMap<>(); } void keep(";
    Files.writeString(file("Desk.java"), text.replace("void keep(", reset));
    leaves("not every write");
  }

  @Test
  void ofTwoConstantsForOneKeyNoneIsDeclared() throws Exception {
    String keys = KEYS.replace("\"draft\";", "\"draft\";\n  String TEXT = \"draft\";");
    write(keys, MERGE, MERGE);
    leaves("not every write");
  }

  @Test
  void constantsThatAreDeclaredTogetherAreLeft() throws Exception {
    String keys = KEYS.replace("\"draft\";", "\"draft\", OTHER = \"other\";");
    write(keys, ADD, ADD);
    leaves("declared alone");
  }
}
