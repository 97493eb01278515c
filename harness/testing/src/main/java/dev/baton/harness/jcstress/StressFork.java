package dev.baton.harness.jcstress;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.Runner;
import org.openjdk.jcstress.infra.runners.SpinLoopStyle;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * The program of a forked JVM: runs jcstress's generated runners one after the other. jcstress's
 * own launcher starts a JVM for each test and schedules no test with more actors than there are
 * cores; this one starts a JVM for a batch, so that a short pass has time for every test, triples
 * too.
 */
public final class StressFork {
  /** Exit status: a test hung and left threads behind; the rest needs a JVM of its own. */
  static final int HUNG = 10;

  private static final int STRIDE = 256;
  private static final int SHORT_STRIDE = 32;
  // a long one would cost more than the test
  private static final int STRIDES = 8;
  private static final int MEGABYTES = 64;
  private final int millis;
  private final int rounds;
  private final List<Integer> cores;

  private StressFork(int millis, int rounds, List<Integer> cores) {
    this.millis = millis;
    this.rounds = rounds;
    this.cores = cores;
  }

  /** Arguments: file for results, milliseconds a round, rounds, "pinned" or "free", tests. */
  public static void main(String[] arguments) throws Exception {
    StressFork fork =
        new StressFork(
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]),
            arguments[3].equals("pinned") ? Cores.allowed() : List.of());
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0]))))) {
      for (String test : Arrays.asList(arguments).subList(4, arguments.length)) {
        long start = System.nanoTime();
        TestInfo info = TestList.getInfo(test);
        Fitted config = fork.config(info);
        TestResult result = run(info, config);
        out.writeUTF(test);
        out.writeLong((System.nanoTime() - start) / 1_000_000);
        out.writeLong(config.samples());
        result.write(out);
        out.flush();
        if (result.status() == Status.TIMEOUT_ERROR) {
          System.exit(HUNG);
        }
      }
    }
    // what tests started does not keep this JVM alive
    System.exit(0);
  }

  private static TestResult run(TestInfo info, Fitted config) throws Exception {
    return Class.forName(info.generatedRunner())
        .asSubclass(Runner.class)
        .getConstructor(ForkedTestConfig.class)
        .newInstance(config)
        .run();
  }

  /**
   * jcstress offers no other constructor that works without its launcher: this is what it sends to
   * forks.
   */
  @SuppressWarnings("EnumOrdinal")
  private Fitted config(TestInfo info) throws Exception {
    boolean slow = Class.forName(info.binaryName()).isAnnotationPresent(StartsThreads.class);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(SpinLoopStyle.THREAD_SPIN_WAIT.ordinal());
    out.writeInt(millis);
    out.writeInt(rounds);
    out.writeUTF(info.generatedRunner());
    out.writeInt(MEGABYTES);
    out.writeInt(slow ? SHORT_STRIDE : STRIDE);
    out.writeInt(slow ? 1 : STRIDES);
    pin(out, info.threads());
    return new Fitted(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  /** Each actor to a core, as far as there are enough. */
  private void pin(DataOutputStream out, int actors) throws IOException {
    out.writeBoolean(!cores.isEmpty());
    if (!cores.isEmpty()) {
      out.writeInt(actors);
      for (int actor = 0; actor < actors; actor++) {
        out.writeInt(cores.get(actor % cores.size()));
      }
    }
  }
}
