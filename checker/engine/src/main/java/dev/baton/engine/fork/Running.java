package dev.baton.engine.fork;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Optional;

/** A process that answers orders, one at a time, until it is closed. Not thread-safe. */
final class Running implements AutoCloseable {
  /** What a user says to every Java, such as to wait for a debugger, is not meant for this one. */
  private static final List<String> NOT_MEANT = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

  private final Process process;
  private final DataInputStream answers;

  private Running(Process process) {
    this.process = process;
    this.answers = new DataInputStream(process.getInputStream());
  }

  /** Starts it. */
  static Running start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
    NOT_MEANT.forEach(builder.environment()::remove);
    return new Running(builder.start());
  }

  /** Tells it what to do; says whether it begins, which it does not where it has ended. */
  boolean begins(Order order) {
    try {
      order.write(process.getOutputStream());
      return answers.readInt() == Forked.BEGUN;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Its answer to the order that it has begun; empty where it says that it has none.
   *
   * @throws IOException where it ends over it
   */
  Optional<byte[]> answer() throws IOException {
    int length = answers.readInt();
    if (length < 0) {
      return Optional.empty();
    }
    byte[] bytes = answers.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the answer is cut off");
    }
    return Optional.of(bytes);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Tells it to end, and waits until it has: whether it ended well. */
  boolean end() throws IOException, InterruptedException {
    process.getOutputStream().close();
    return process.waitFor() == 0;
  }

  /** Ends it, whatever it is doing. */
  @Override
  public void close() {
    process.destroyForcibly(); // asked to end, it would still write the archive of its classes
  }

  /** The process itself. */
  ProcessHandle handle() {
    return process.toHandle();
  }
}
