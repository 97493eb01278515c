package dev.baton.engine.fork;

import dev.baton.engine.Analysis;
import java.nio.file.Files;
import java.nio.file.Path;

/** The other process. It is told on its input what to do, and leaves the answer in a file. */
final class Forked {
  private Forked() {}

  /** Whatever goes wrong ends it with another status than 0: who asked does the work itself. */
  public static void main(String[] arguments) throws Exception {
    Order order = Order.read(System.in);
    Files.write(Path.of(arguments[0]), Analysis.run(order.request()).answer().bytes());
  }
}
