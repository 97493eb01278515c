package dev.baton.engine;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.engine.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is too much to follow is said where it breaches a law, and found where it is not. */
class CutShortTest {
  private static final String HEAD =
      """
      package demo;
      import dev.baton.annotation.*;
      import java.util.*;
      class State {
        @OwnedBy("writer") String draft = "";
        @OwnedBy("writer") final List<String> drafts = new ArrayList<>();
      }
      """;

  @TempDir private Path folder;

  /** A reviewer's task that passes on to the next, as often as told; the last one writes. */
  private static String links(int count) {
    String classes =
        each(
            count,
            i ->
                """
                interface I%1$d { void run(State s); }
                class C%1$d implements I%1$d {
                  final I%2$d next;
                  C%1$d(I%2$d next) { this.next = next; }
                  public void run(State s) { next.run(s); }
                }
                """
                    .formatted(i, i + 1));
    String all = each(count, i -> "new C" + i + "(") + "new C" + count + "()" + ")".repeat(count);
    return """
        %2$s
        interface I%1$d { void run(State s); }
        class C%1$d implements I%1$d { public void run(State s) { s.draft = ""; } }
        @AgentRole("reviewer") class Reviewer {
          final I0 first;
          Reviewer(I0 first) { this.first = first; }
          void review(State s) { first.run(s); }
        }
        @Coordinator class Wiring { void wire(State s) { new Reviewer(%3$s).review(s); } }
        """
        .formatted(count, classes, all);
  }

  @Test
  void callsOverManyObjects() throws IOException {
    assertEquals(List.of("foreign-write"), said(links(10)));
    assertEquals(List.of("`C16.run` is called over more calls than are followed"), said(links(20)));
  }

  /** Entry points that plug in what the one before calls; the first one writes in the end. */
  private static String plugs(int count) {
    String plugs =
        each(
            count,
            i ->
                """
                interface P%1$d { void in(P%2$d plug); }
                class Plug%1$d implements P%1$d {
                  public void in(P%2$d plug) { Ports.p%2$d = plug; }
                }
                class Idle%1$d implements P%1$d { public void in(P%2$d plug) {} }
                @Coordinator class Wiring%3$02d {
                  void wire() { Ports.p%1$d.in(new Plug%2$d()); }
                }
                """
                    .formatted(i + 1, i, i + 1));
    return """
        class Box { static List<String> list; }
        interface P0 { void in(List<String> what); }
        class Plug0 implements P0 { public void in(List<String> what) { Box.list = what; } }
        class Idle0 implements P0 { public void in(List<String> what) {} }
        @AgentRole("a-reviewer") class First { void review() { Box.list.add(""); } }
        @AgentRole("writer") class Second { void write(State s) { Ports.p0.in(s.drafts); } }
        %1$s
        class Ports { %2$s }
        @Coordinator class ZLast {
          void wire() { %3$s Ports.p%4$d = new Plug%4$d(); }
        }
        """
        .formatted(
            plugs,
            each(count + 1, i -> "static P" + i + " p" + i + ";"),
            each(count, i -> "Ports.p" + i + " = new Idle" + i + "();"),
            count);
  }

  @Test
  void entryPointsThatWaitForEachOther() throws IOException {
    assertEquals(List.of("foreign-write"), said(plugs(6)));
    assertEquals(List.of("agents wait for each other in a long chain"), said(plugs(20)));
  }

  private static String each(int count, IntFunction<String> code) {
    return IntStream.range(0, count).mapToObj(code).collect(joining());
  }

  /** The rules of the findings, and why something was not followed. */
  private List<String> said(String code) throws IOException {
    Files.writeString(folder.resolve("Demo.java"), HEAD + code);
    Analysis.Result result = Analysis.run(new Analysis.Request(folder, List.of(folder), List.of()));
    List<Finding> all = new ArrayList<>(result.findings());
    all.addAll(result.unverified());
    return all.stream()
        .filter(each -> !each.rule().equals("unknown-role"))
        .map(f -> f.rule().equals("unverified") ? f.message().split(": ", 2)[1] : f.rule())
        .distinct()
        .toList();
  }
}
