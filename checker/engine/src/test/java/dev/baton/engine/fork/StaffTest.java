package dev.baton.engine.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.Analysis;
import dev.baton.engine.cache.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process for many orders says what one for each would have said. */
class StaffTest {
  private static final String CODE =
      """
      package demo;
      import dev.baton.annotation.*;
      import lib.Model;
      class State { @OwnedBy("writer") String draft = ""; }
      @AgentRole("writer") class Writer { void write(State s) { s.draft = "mine"; } }
      @AgentRole("reviewer") class Reviewer {
        void review(State s, Model model) {
          synchronized (s) {
            model.ask(s.draft);
          }
          s.draft = "";
        }
      }
      """;

  @TempDir private Path folder;
  private final Staff staff = new Staff(Duration.ofSeconds(20));

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("Demo.java"), CODE);
    Files.writeString(folder.resolve("baton.yaml"), "model-clients: [Model]\n");
    Path library = Files.createDirectories(folder.resolve("library/lib"));
    Files.writeString(library.resolve("Model.java"), MODEL);
  }

  private static final String MODEL =
      "package lib; public interface Model { String ask(String what); }";

  /** What is asked; with the settings and the library, or without. */
  private Order order(boolean whole) {
    return new Order(
        folder,
        whole ? Optional.of(folder.resolve("baton.yaml")) : Optional.empty(),
        whole ? "baton.yaml" : "",
        List.of(folder.resolve("Demo.java")),
        whole ? List.of(folder.resolve("library")) : List.of(),
        List.of());
  }

  private static Answer expected(Order order) throws Exception {
    return Analysis.run(order.request()).answer();
  }

  private Optional<Answer> asked(Order order) {
    return new Fork(order).answer(staff);
  }

  @Test
  void ordersInOneProcessDoNotMeet() throws Exception {
    Answer whole = expected(order(true));
    Answer less = expected(order(false));
    assertNotEquals(whole.mode(), less.mode());
    assertTrue(whole.findings().size() > less.findings().size(), "the settings count");
    assertEquals(Optional.of(whole), asked(order(true)));
    List<ProcessHandle> one = staff.waiting();
    assertEquals(1, one.size());
    assertEquals(Optional.of(less), asked(order(false)));
    Files.writeString(folder.resolve("Demo.java"), CODE.replace("reviewer", "writer"));
    Answer mended = expected(order(true));
    assertNotEquals(whole, mended);
    assertEquals(Optional.of(mended), asked(order(true)));
    assertEquals(one, staff.waiting());
  }

  @Test
  void anOrderThatCannotBeDoneLeavesTheProcessForTheNext() throws Exception {
    Path absent = folder.resolve("absent.yaml");
    Order bad = new Order(folder, Optional.of(absent), "", List.of(folder), List.of(), List.of());
    assertEquals(Optional.empty(), asked(bad));
    List<ProcessHandle> one = staff.waiting();
    assertEquals(Optional.of(expected(order(false))), asked(order(false)));
    assertEquals(one, staff.waiting());
  }

  @Test
  void oneThatWasKilledWhileItWaitedIsReplaced() throws Exception {
    Answer expected = expected(order(true));
    assertEquals(Optional.of(expected), asked(order(true)));
    ProcessHandle killed = staff.waiting().get(0);
    killed.destroyForcibly();
    assertEquals(Optional.of(expected), asked(order(true)));
    assertFalse(staff.waiting().contains(killed));
  }

  @Test
  void oneThatIsKilledOverAnOrderIsReplacedIfItWasThereBefore() throws Exception {
    Answer expected = expected(order(true));
    assertEquals(Optional.of(expected), asked(order(true)));
    ProcessHandle working = staff.waiting().get(0);
    stop(working); // so that it cannot answer before it is killed
    CompletableFuture<Optional<Answer>> answer =
        CompletableFuture.supplyAsync(() -> asked(order(true)));
    while (staff.waiting().contains(working)) {
      Thread.onSpinWait();
    }
    working.destroyForcibly();
    assertEquals(Optional.of(expected), answer.get(60, TimeUnit.SECONDS));
    assertFalse(staff.waiting().contains(working));
  }

  @Test
  void oneThatEndsOverAnOrderIsNotReplaced() throws Exception {
    assertEquals(Optional.of(expected(order(true))), asked(order(true)));
    ProcessHandle working = staff.waiting().get(0);
    Path pipe = folder.resolve("pipe.yaml");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Order order = new Order(folder, Optional.of(pipe), "", List.of(folder), List.of(), List.of());
    CompletableFuture<Optional<Answer>> answer = CompletableFuture.supplyAsync(() -> asked(order));
    // a pipe is opened when the other end is, too: the process reads its settings
    try (OutputStream settings = Files.newOutputStream(pipe)) {
      working.destroyForcibly();
      assertEquals(Optional.empty(), answer.get(60, TimeUnit.SECONDS), "another would read, too");
      settings.flush();
    }
    assertEquals(List.of(), staff.waiting());
  }

  private static void stop(ProcessHandle process) throws Exception {
    String pid = Long.toString(process.pid());
    assertEquals(0, new ProcessBuilder("kill", "-STOP", pid).start().waitFor());
  }

  @Test
  void whereANewOneIsKilledThereIsNoAnswer() throws Exception {
    Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
    CompletableFuture<Optional<Answer>> answer =
        CompletableFuture.supplyAsync(() -> asked(order(true)));
    Set<ProcessHandle> fresh = new HashSet<>();
    while (fresh.isEmpty() && !answer.isDone()) {
      ProcessHandle.current().children().filter(p -> !before.contains(p)).forEach(fresh::add);
    }
    fresh.forEach(ProcessHandle::destroyForcibly);
    assertEquals(Optional.empty(), answer.get(60, TimeUnit.SECONDS));
    assertEquals(List.of(), staff.waiting());
  }

  @Test
  void thereAreAsManyAsOrdersAtOnce() throws Exception {
    Answer expected = expected(order(true));
    List<CompletableFuture<Optional<Answer>>> answers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      answers.add(
          CompletableFuture.supplyAsync(
              () -> asked(order(true)), task -> new Thread(task).start()));
    }
    for (CompletableFuture<Optional<Answer>> answer : answers) {
      assertEquals(Optional.of(expected), answer.get(60, TimeUnit.SECONDS));
    }
    Set<ProcessHandle> two = new HashSet<>(staff.waiting());
    assertEquals(2, two.size());
    for (int i = 0; i < 3; i++) {
      assertEquals(Optional.of(expected), asked(order(true)));
    }
    assertEquals(two, new HashSet<>(staff.waiting()));
  }

  @Test
  void oneThatWaitsForLongEndsItself() throws Exception {
    Staff hasty = new Staff(Duration.ofSeconds(2));
    Answer expected = expected(order(false));
    assertEquals(Optional.of(expected), new Fork(order(false)).answer(hasty));
    for (ProcessHandle waiting : hasty.waiting()) {
      waiting.onExit().get(60, TimeUnit.SECONDS);
    }
    assertEquals(Optional.of(expected), new Fork(order(false)).answer(hasty));
  }

  @Test
  void oneEndsWhenWhoAskedDoes() throws Exception {
    for (boolean asked : new boolean[] {false, true}) {
      Process process = start();
      try (OutputStream told = process.getOutputStream()) {
        if (asked) {
          order(true).write(told);
        }
      }
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "ends in the middle of an order, too");
      assertEquals(0, process.exitValue());
    }
  }

  private static Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Forked.class.getName(),
            "600000")
        .start();
  }
}
