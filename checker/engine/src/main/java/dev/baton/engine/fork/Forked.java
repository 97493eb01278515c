package dev.baton.engine.fork;

import dev.baton.engine.Analysis;
import dev.baton.engine.config.InvalidConfig;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The other process. It is told on its input what to do, one order after the other, and answers on
 * its output. It ends where its input does, whatever it is doing: then who asked has ended, too. It
 * also ends when nobody has asked for a while.
 */
final class Forked {
  /** Said before the work: who ends after that has ended over the order. */
  static final int BEGUN = 1;

  /** Said in place of an answer's length where there is none: who asked does the work itself. */
  static final int NO_ANSWER = -1;

  private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
  private final DataOutputStream answers;
  private final long patience;

  private Forked(DataOutputStream answers, long patience) {
    this.answers = answers;
    this.patience = patience;
  }

  /**
   * Works until nobody asks any more.
   *
   * @param arguments for how many milliseconds it waits for an order
   */
  public static void main(String[] arguments) throws IOException {
    DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    System.setOut(System.err); // what libraries print is no answer
    Forked forked = new Forked(answers, Long.parseLong(arguments[0]));
    Thread works = new Thread(forked::work, "work");
    works.setDaemon(true);
    try {
      forked.orders.add(Order.read(System.in));
      works.start();
      while (true) {
        forked.orders.add(Order.read(System.in));
      }
    } catch (EOFException e) {
      System.exit(0);
    }
  }

  /** An error, such as no memory, ends the process; nothing is carried on from there. */
  private void work() {
    int status = 1;
    try {
      Order order = orders.poll(patience, TimeUnit.MILLISECONDS);
      while (order != null) {
        answer(order);
        order = orders.poll(patience, TimeUnit.MILLISECONDS);
      }
      status = 0;
    } catch (IOException | InterruptedException e) {
      status = 1; // nobody listens
    } finally {
      System.exit(status);
    }
  }

  private void answer(Order order) throws IOException {
    answers.writeInt(BEGUN);
    answers.flush();
    Optional<byte[]> answer = worked(order);
    answers.writeInt(answer.map(bytes -> bytes.length).orElse(NO_ANSWER));
    answers.write(answer.orElse(new byte[0]));
    answers.flush();
  }

  private static Optional<byte[]> worked(Order order) {
    try {
      return Optional.of(Analysis.run(order.request()).answer().bytes());
    } catch (IOException | InvalidConfig | RuntimeException e) {
      return Optional.empty();
    }
  }
}
