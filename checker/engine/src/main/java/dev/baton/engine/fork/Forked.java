package dev.baton.engine.fork;

import dev.baton.engine.Analysis;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;

/** The other process. It is told on its input what to do, and answers on its output. */
final class Forked {
  private Forked() {}

  /** Whatever goes wrong ends it with another status than 0: who asked does the work itself. */
  public static void main(String[] arguments) throws Exception {
    try (OutputStream answer = new FileOutputStream(FileDescriptor.out)) {
      System.setOut(System.err); // what libraries print is no part of it
      Order order = Order.read(System.in);
      answer.write(Analysis.run(order.request()).answer().bytes());
    }
  }
}
