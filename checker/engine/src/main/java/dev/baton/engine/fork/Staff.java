package dev.baton.engine.fork;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The processes that have been started and wait for the next order: what one has loaded and
 * compiled for one module it need not for the next. There are as many as orders were worked on at
 * once; each ends itself when it has waited for long, or when this process ends. Thread-safe.
 */
final class Staff {
  /**
   * Short runs are over before the best code pays, and before any code pays that runs only a few
   * hundred times, or is compiled once more wherever it is called; memory that is used again costs
   * no pages. What another Java does not know it leaves out.
   */
  private static final List<String> FAST =
      List.of(
          "-Xlog:disable",
          "-XX:+DisplayVMOutputToStderr",
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:TieredStopAtLevel=1",
          "-XX:CompileThresholdScaling=2",
          "-XX:C1MaxInlineSize=15",
          "-XX:C1MaxInlineLevel=6",
          "-XX:+UseSerialGC",
          "-Xmn32m",
          "-XX:-UsePerfData");

  private final Deque<Waiting> idle = new ArrayDeque<>();
  private final Duration patience;

  /**
   * Nobody yet.
   *
   * @param patience for how long a process waits for an order
   */
  Staff(Duration patience) {
    this.patience = patience;
  }

  private record Waiting(List<Path> code, Running process) {}

  /**
   * What a process with this code answers; one that is found dead is replaced. One that ends over
   * the order is not: the next would, too.
   *
   * @throws IOException where none can be started, or one ends without an answer
   */
  Optional<byte[]> answer(Order order, List<Path> code) throws IOException, InterruptedException {
    Optional<Running> waiting = take(code);
    if (waiting.isPresent()) {
      if (waiting.get().begins(order)) {
        return answer(code, waiting.get());
      }
      waiting.get().close(); // it ended itself, or was ended, before it began
    }
    return answerAnew(order, code);
  }

  private Optional<byte[]> answerAnew(Order order, List<Path> code)
      throws IOException, InterruptedException {
    ClassArchive archive = ClassArchive.of(code);
    Running process = Running.start(command(code, archive));
    if (!process.begins(order)) {
      process.close();
      archive.close(false);
      throw new EOFException("a new process does not begin");
    }
    return archive.isWritten() ? answerAtLast(process, archive) : answer(code, process);
  }

  /** The process waits for more when it has answered. */
  private Optional<byte[]> answer(List<Path> code, Running process) throws IOException {
    boolean well = false;
    try {
      Optional<byte[]> answer = process.answer();
      rest(process, code);
      well = true;
      return answer;
    } finally {
      if (!well) {
        process.close();
      }
    }
  }

  /** The process ends when it has answered, as its classes are written then. */
  private static Optional<byte[]> answerAtLast(Running process, ClassArchive archive)
      throws IOException, InterruptedException {
    boolean well = false;
    try (process) {
      Optional<byte[]> answer = process.answer();
      well = process.end();
      return answer;
    } finally {
      archive.close(well);
    }
  }

  /** Who was there last, and is warmest; the dead are forgotten. */
  private Optional<Running> take(List<Path> code) {
    synchronized (idle) {
      idle.removeIf(waiting -> !waiting.process.isAlive());
      Iterator<Waiting> each = idle.iterator();
      while (each.hasNext()) {
        Waiting waiting = each.next();
        if (waiting.code.equals(code)) {
          each.remove();
          return Optional.of(waiting.process);
        }
      }
      return Optional.empty();
    }
  }

  private void rest(Running process, List<Path> code) {
    synchronized (idle) {
      idle.push(new Waiting(code, process));
    }
  }

  /** The processes that wait. */
  List<ProcessHandle> waiting() {
    synchronized (idle) {
      return idle.stream().map(waiting -> waiting.process.handle()).toList();
    }
  }

  private List<String> command(List<Path> code, ClassArchive archive) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FAST);
    command.addAll(archive.options());
    command.add("-cp");
    command.add(String.join(File.pathSeparator, code.stream().map(Path::toString).toList()));
    command.add(Forked.class.getName());
    command.add(Long.toString(patience.toMillis()));
    return command;
  }
}
