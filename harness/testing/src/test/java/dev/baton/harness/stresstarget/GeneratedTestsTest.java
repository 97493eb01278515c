package dev.baton.harness.stresstarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.infra.processors.JCStressTestProcessor;

/** What the processor writes for a class, and what it says where it cannot. */
class GeneratedTestsTest {
  private static final String HEAD =
      "package demo;\nimport dev.baton.harness.stresstarget.*;\nimport java.util.*;\n";
  @TempDir Path folder;

  /** Compiles {@code demo.Box} with both processors; the error messages, none when it compiled. */
  private List<String> compile(String code) throws IOException {
    Path source = Files.createDirectories(folder.resolve("src/demo")).resolve("Box.java");
    Files.writeString(source, HEAD + code);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
      var task =
          compiler.getTask(
              new StringWriter(),
              files,
              found,
              List.of("-d", classes.toString(), "-s", folder.toString()),
              null,
              files.getJavaFileObjects(source));
      task.setProcessors(List.of(new StressTargetProcessor(), new JCStressTestProcessor()));
      boolean compiled = task.call();
      List<String> errors =
          found.getDiagnostics().stream()
              .filter(d -> d.getKind() == javax.tools.Diagnostic.Kind.ERROR)
              .map(d -> d.getMessage(null))
              .toList();
      assertEquals(compiled, errors.isEmpty(), errors.toString());
      return errors;
    }
  }

  private String generated() throws IOException {
    return Files.readString(folder.resolve("demo/BoxStress.java"));
  }

  private void refused(String code, String... parts) throws IOException {
    List<String> errors = compile(code);
    assertFalse(errors.isEmpty(), "compiled");
    for (String part : parts) {
      assertTrue(errors.get(0).contains(part), errors.get(0));
    }
  }

  @Test
  void everyPairIsATestWhoseOutcomesNameTheirOrders() throws IOException {
    assertEquals(
        List.of(),
        compile(
            """
            @StressTarget public class Box {
              private int value;
              @Operation synchronized boolean set(int next) {
                boolean first = value == 0; value = next; return first; }
              @Operation synchronized int get() { return value; }
              @Observe int value() { return value; }
            }
            """));
    String source = generated();
    List<String> tests = source.lines().filter(l -> l.contains("static class")).toList();
    assertEquals(6, tests.size(), source);
    assertTrue(
        source.contains(
            "@Outcome(id = \"true, 0, 1\", expect = Expect.ACCEPTABLE, desc = \"get(), then set(1)\")"),
        source);
    assertTrue(
        source.contains(
            "@Outcome(id = \"true, 1, 1\", expect = Expect.ACCEPTABLE, desc = \"set(1), then get()\")"),
        source);
    assertTrue(
        source.contains("Expect.FORBIDDEN, desc = \"no order of set(1) and get() gives this\")"));
    String list = Files.readString(folder.resolve("classes/META-INF/TestList"));
    assertEquals(6, list.lines().count(), "jcstress picked them up");
  }

  @Test
  void aTripleThatIsAskedForHasSixOrders() throws IOException {
    compile(
        """
        @StressTarget(triples = "add, add, get") class Box {
          private int value;
          @Operation(arguments = "1") synchronized void add(int x) { value += x; }
          @Operation synchronized int get() { return value; }
        }
        """);
    String source = generated();
    assertTrue(source.contains("class Add1AndAdd1AndGet "), source);
    assertTrue(source.contains("id = \"done, done, 1\""), source);
    assertTrue(source.contains("public void third()"), source);
  }

  @Test
  void aTripleIsTestedOnceHoweverItsThreadsAreNumbered() throws IOException {
    compile(
        """
        @StressTarget(triples = "add, add, get") class Box {
          private int value;
          @Operation synchronized void add(int x) { value += x; }
          @Operation synchronized int get() { return value; }
        }
        """);
    List<String> triples =
        generated().lines().filter(l -> l.matches(".*class \\w+And\\w+And\\w+ .*")).toList();
    assertEquals(3, triples.size(), triples.toString());
  }

  @Test
  void aVersionComesFromAReadBeforeTheStart() throws IOException {
    assertEquals(
        List.of(),
        compile(
            """
            @StressTarget class Box {
              private long version; private String value;
              @Setup void fill() { version = 7; }
              synchronized long version() { return version; }
              @Operation synchronized boolean write(String next, long expectedVersion) {
                if (expectedVersion != version) { return false; }
                value = next; version++; return true; }
              @Observe String seen() { return value + "@" + version; }
            }
            """));
    String source = generated();
    assertTrue(source.contains("private final long firstArgument1 = target.version();"), source);
    assertTrue(source.contains("true, false, a@8"), source);
  }

  @Test
  void exceptionsArraysAndOddTextAreOutcomes() throws IOException {
    assertEquals(
        List.of(),
        compile(
            """
            @StressTarget class Box {
              @Setup static Box made() { return new Box("x"); }
              private Box(String unused) {}
              @Operation int[] numbers() { return new int[] {1, 2}; }
              @Operation String fails() { throw new IllegalStateException("\\"no\\""); }
              @Observe String odd() { return "a\\\\b (c)"; }
            }
            """));
    String source = generated();
    assertTrue(source.contains("[1, 2], IllegalStateException, a\\\\b (c)"), source);
    assertTrue(source.contains("Box.made()"), source);
  }

  @Test
  void otherClassesOfTheCompilationAndItsClassPathAreSeen() throws IOException {
    assertEquals(
        List.of(),
        compile(
            """
            @StressTarget class Box {
              private final Shelf shelf = new Shelf();
              @Operation synchronized boolean put(Kind kind) { return shelf.items.add(kind); }
              @Observe List<Kind> items() { return List.copyOf(shelf.items); }
            }
            enum Kind { RED, BLUE, GREEN }
            class Shelf { final Set<Kind> items = new TreeSet<>(); final org.junit.jupiter.api.io.CleanupMode m = null; }
            """));
    assertTrue(generated().contains("put(demo.Kind.BLUE)"), generated());
  }

  @Test
  void whatCannotBeMadeOrCalledIsRefusedWithAWayOut() throws IOException {
    refused(
        "@StressTarget class Box { Box(int x) {} @Operation int a() { return 1; } }",
        "a test cannot make a `Box`",
        "static @Setup method");
    refused("@StressTarget class Box { int a() { return 1; } }", "has no operations", "@Operation");
    refused(
        "@StressTarget class Box<T> { @Operation int a() { return 1; } }", "is generic", "fixed");
    refused(
        "@StressTarget class Box { @Operation private int a() { return 1; } }",
        "`a` is private or static");
    refused(
        "@StressTarget class Box { @Operation int a(Thread t) { return 1; } }",
        "no values are known for `t` of type `java.lang.Thread`",
        "arguments");
    refused(
        "@StressTarget class Box { @Operation(arguments = \"1\") int a(int x, int y) { return 1; } }",
        "takes 2 arguments, and \"1\" are 1");
    refused(
        "@StressTarget class Box { @Operation(arguments = \"nix\") int a(int x) { return 1; } }",
        "do not compile",
        "arguments");
    refused(
        "@StressTarget(triples = \"a, b, c\") class Box { @Operation int a() { return 1; } }",
        "no operation `b`",
        "there are `a`");
  }

  @Test
  void whatIsNotDeterministicOrTooMuchIsRefused() throws IOException {
    refused(
        "@StressTarget class Box { @Operation Object a() { return new Object(); } }",
        "is not deterministic",
        "a() by the first, then a() by the second");
    refused(
        "@StressTarget class Box { static int n; @Operation int a() { return n++; } }",
        "static state");
    refused(
        "@StressTarget class Box { @Observe String all() { return \"x\".repeat(500); } @Operation int a() { return 1; } }",
        "gives an outcome of 506 characters, and 400 are the most",
        "such as a size");
    refused(
        "@StressTarget class Box { @Operation int a() { throw new AssertionError(\"x\"); } }",
        "ended with java.lang.AssertionError: x");
    refused(
        "@StressTarget class Box { @Operation synchronized int a() throws Exception { wait(); return 1; } }",
        "did not end within",
        "must not wait for another");
    StringBuilder many = new StringBuilder("@StressTarget class Box {");
    for (int i = 0; i < 14; i++) {
      many.append("@Operation int a").append(i).append("() { return 1; }");
    }
    refused(many.append("}").toString(), "would give 105 tests, and 100 are the most");
  }

  @Test
  void whatReachesOutsideIsRefusedBeforeItRuns() throws IOException {
    Path file = folder.resolve("never-written");
    refused(
        """
        @StressTarget class Box {
          @Operation int save() { return new Disk().write(); }
          static class Disk { int write() {
            try { java.nio.file.Files.writeString(java.nio.file.Path.of("%s"), "x"); return 1; }
            catch (java.io.IOException e) { return 0; } } }
        }
        """
            .formatted(file),
        "`save` uses files: `java.nio.file.Files.writeString` in `Box.Disk.write, line 7`",
        "static @Setup",
        "harmless");
    assertFalse(Files.exists(file));
    refused(
        "@StressTarget class Box { @Operation void say() { System.out.println(\"x\"); } }",
        "`say` uses the console: `java.lang.System.out`");
    refused(
        "@StressTarget class Box { interface Bell { void ring(); } Bell bell = () -> System.exit(1); @Operation void say() { bell.ring(); } }",
        "`java.lang.System.exit`");
    refused(
        "@StressTarget class Box { Box() { new ProcessBuilder(\"x\"); try { new java.net.Socket(\"localhost\", 1); } catch (java.io.IOException e) { } } @Operation int a() { return 1; } }",
        "the constructor of `Box` uses the network");
    refused(
        "@StressTarget class Box { long t; @Operation void touch() { t = System.nanoTime(); } }",
        "`touch` reads the clock",
        "fixed one");
    refused(
        "@StressTarget class Box { @Operation boolean toss() { return Math.random() < 2; } }",
        "`toss` uses random numbers");
  }

  @Test
  void whatIsLeftBehindIsRefused() throws IOException {
    refused(
        "@StressTarget class Box { static int calls; @Operation int a() { calls++; return 1; } }",
        "changes the static field `demo.Box.calls`",
        "keep what it holds in the object");
    refused(
        "@StressTarget class Box { static final Map<String, Integer> ALL = new HashMap<>(); @Operation void a(String s) { ALL.put(s, ALL.size()); ALL.remove(s); ALL.put(\"last \" + s, 1); if (ALL.size() > 1) { ALL.clear(); } } }",
        "demo.Box.ALL");
    refused(
        "@StressTarget class Box { @Operation void a() { Thread t = new Thread(() -> { try { Thread.sleep(2000); } catch (InterruptedException e) { } }, \"worker\"); t.setDaemon(true); t.start(); } }",
        "leaves thread `worker` running",
        "static @Setup");
  }

  @Test
  void whatOnlyLooksLikeAnEffectIsTaken() throws IOException {
    assertEquals(
        List.of(),
        compile(
            """
            @StressTarget class Box {
              private static final Map<String, Integer> SIZES = Map.of("a", 1);
              private static Box lazy;
              private final java.util.function.LongSupplier clock;
              private final long made = System.nanoTime();
              private long last;
              Box() { this(System::nanoTime); }
              private Box(java.util.function.LongSupplier clock) { this.clock = clock; }
              @Setup static Box fixed() { if (lazy == null) { lazy = new Box(); } return new Box(() -> 7); }
              @Operation long touch() { return clock.getAsLong(); }
              @Operation int size(String of) { return SIZES.getOrDefault(of, 0); }
              @Operation(harmless = "kept for a log") synchronized void log() { last = System.nanoTime(); }
              void save() { System.out.println(last + made); }
              @Operation int joined() throws InterruptedException {
                Thread t = new Thread(() -> { }); t.start(); t.join(); return 1; }
            }
            """));
  }

  @Test
  void anInvariantHoldsInEveryOrder() throws IOException {
    String box =
        """
        @StressTarget class Box {
          private int in; private int out;
          @Operation synchronized void put() { in++; }
          @Operation synchronized int take() { %s out++; return out; }
          @Observe(invariant = true) boolean sane() { return out <= in; }
          @Observe int size() { return in - out; }
        }
        """;
    assertEquals(List.of(), compile(box.formatted("if (out == in) { return 0; }")));
    assertTrue(generated().contains("id = \"done, 0, sane 1\""), generated());
    assertTrue(generated().contains("target.sane() ? \"sane\" : \"not sane\""), generated());
    refused(
        box.formatted(""),
        "after take() by the first, then take() by the second",
        "the invariant `sane` does not hold, with one thread");
    refused(
        "@StressTarget class Box { @Operation int a() { return 1; } @Observe(invariant = true) int sane() { return 1; } }",
        "`sane` is an invariant and returns `int`");
  }

  @Test
  void domainsAreSmallAndCoverEnums() throws IOException {
    String box =
        """
        @StressTarget class Box {
          enum Level { LOW, MID, HIGH, TOP, NEVER }
          @Operation int set(Level level, boolean hard, byte b, Float f) { return level.ordinal(); }
          %s
        }
        """;
    assertEquals(List.of(), compile(box.formatted("")));
    String source = generated();
    assertTrue(source.contains("target.set(demo.Box.Level.TOP, true, (byte) 2, 2.0f)"), source);
    assertTrue(source.contains("/** set(LOW, false, (byte) 1, 1.0f) and set(MID, "), source);
    assertFalse(source.contains("NEVER"), source);
    assertEquals(10, source.lines().filter(l -> l.contains("static class")).count());
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      more.append("@Operation int a").append(i).append("() { return 1; }\n");
    }
    assertEquals(List.of(), compile(box.formatted(more)));
    assertFalse(generated().contains("HIGH"), "fewer values where the tests would be too many");
  }

  @Test
  void namesOfThePackageAreNotConfusedWithThoseOfJcstress() throws IOException {
    assertEquals(
        List.of(),
        compile(
            """
            @StressTarget class Box {
              @Operation(arguments = {"State.OPEN"}) int set(State s) { return s.ordinal(); }
              @Operation Outcome end() { return new Outcome(1); }
            }
            enum State { OPEN, SHUT }
            record Outcome(int value) {}
            class Shown {}
            """));
    assertTrue(generated().contains("@org.openjdk.jcstress.annotations.State"), generated());
  }
}
