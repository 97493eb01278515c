package dev.baton.harness.jcstress;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final int STRIDE = 256;
  private static final int SHORT_STRIDE = 32;
  // jcstress fits the stride by running it thirty times; a long one would cost more than the test
  private static final int STRIDES = 8;
  private static final int MEGABYTES = 64;

  private StressFork() {}

  /** Arguments: the file for the results, milliseconds a round, rounds, names of tests. */
  public static void main(String[] arguments) throws Exception {
    int millis = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0]))))) {
      for (int i = 3; i < arguments.length; i++) {
        // the first round warms up; it counts, but alone it may have a handful of samples
        for (int round = 0; round < rounds; round++) {
          out.writeUTF(arguments[i]);
          run(arguments[i], millis).write(out);
          out.flush();
        }
      }
    }
    // a test that timed out leaves threads behind
    System.exit(0);
  }

  private static TestResult run(String test, int millis) throws Exception {
    TestInfo info = TestList.getInfo(test);
    String runner = info.generatedRunner();
    boolean slow = Class.forName(info.binaryName()).isAnnotationPresent(StartsThreads.class);
    return Class.forName(runner)
        .asSubclass(Runner.class)
        .getConstructor(ForkedTestConfig.class)
        .newInstance(config(runner, millis, slow))
        .run();
  }

  /**
   * jcstress offers no other constructor that works without its launcher: this is what it sends to
   * forks.
   */
  @SuppressWarnings("EnumOrdinal")
  private static ForkedTestConfig config(String runner, int millis, boolean slow)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(SpinLoopStyle.THREAD_SPIN_WAIT.ordinal());
    out.writeInt(millis);
    out.writeInt(1);
    out.writeUTF(runner);
    out.writeInt(MEGABYTES);
    out.writeInt(slow ? SHORT_STRIDE : STRIDE);
    out.writeInt(slow ? 1 : STRIDES);
    boolean pinned = false;
    out.writeBoolean(pinned);
    return new ForkedTestConfig(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
