package dev.baton.engine.vocabulary;

import dev.baton.engine.code.Op;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Calls that in practice throw nothing and do nothing to others: what stands between a lock and its
 * release without a {@code finally} in careful code. By name; only for types of the JDK.
 */
public final class Harmless {
  private static final Set<String> TYPES =
      Words.of(
          "StringBuilder StringBuffer String Integer Long Boolean Double Objects Math "
              + "Record System Thread LockSupport StringConcatFactory Object Enum Class");
  private static final Set<String> METHODS =
      Words.of(
          "size isEmpty get getPlain getAcquire set lazySet setRelease incrementAndGet "
              + "decrementAndGet getAndIncrement getAndDecrement getAndSet addAndGet "
              + "compareAndSet contains containsKey peek poll clear signal signalAll "
              + "newCondition isHeldByCurrentThread intValue longValue booleanValue ordinal "
              + "name hashCode length isInterrupted put remove add getOrDefault values keySet "
              + "entrySet iterator hasNext next getKey getValue countDown getCount addFirst "
              + "addLast pollFirst removeFirst offer push nanoTime currentTimeMillis "
              + "getHoldCount availablePermits");

  /** What throws for a bad text, a missing class, or an interrupt. */
  private static final Pattern RISKY =
      Pattern.compile("requireNonNull.*|parse.*|decode|forName|newInstance|cast|sleep|join|wait");

  private static final Pattern RUNS =
      Pattern.compile(
          "java/util/(function|stream)/.*|.*(Future|Callable|Executor|Service|Stage|Pool)");

  /** Whoever tells the time tells it always. */
  private static final Pattern CLOCK = Pattern.compile(".*(Clock|Ticker|ClockSource|TimeSource)");

  /** What an exception is asked by whoever caught it. */
  private static final Pattern CAUGHT = Pattern.compile(".*(Exception|Error|Throwable)");

  private static final Set<String> ASKED =
      Words.of(
          "getMessage getLocalizedMessage getCause toString getStackTrace getSuppressed "
              + "addSuppressed printStackTrace getClass initCause <init>");

  private static final Pattern MADE =
      Pattern.compile(
          "java/util/(Optional|UUID)\\.(ofNullable|empty|randomUUID|isPresent|orElse)"
              + "|java/util/Collections\\.empty.*"
              + "|java/time/(Instant|LocalDate|LocalDateTime|OffsetDateTime)\\.now");

  private static final Pattern NOTHING_IN_IT = Pattern.compile("java/util/(List|Set|Map)\\.of");

  private Harmless() {}

  /** A number, or an enum's constant, that is made from a text: {@code Integer.valueOf("x")}. */
  private static boolean isParsed(Op.Call call) {
    return CallNames.method(call).equals("valueOf")
        && !CallNames.owner(call).equals("String")
        && call.target().descriptor().contains("Ljava/lang/String;)");
  }

  /** Whether a call is one of these. */
  public static boolean is(Op.Call call) {
    String owner = call.target().owner();
    boolean isToldAlways = CLOCK.matcher(owner).matches() && CallNames.takesNothing(call.target());
    boolean isAsked = CAUGHT.matcher(owner).matches() && ASKED.contains(CallNames.method(call));
    String name = owner + "." + CallNames.method(call);
    boolean isMade =
        MADE.matcher(name).matches()
            || (NOTHING_IN_IT.matcher(name).matches() && CallNames.takesNothing(call.target()));
    if (isToldAlways || isAsked || isMade) {
      return true;
    }
    if (!owner.startsWith("java/")) {
      return false;
    }
    boolean collection = owner.startsWith("java/util/") && !RUNS.matcher(owner).matches();
    String type = CallNames.owner(call);
    if (CallNames.returnedType(call.target()).endsWith("Lock")) {
      return true;
    }
    String method = CallNames.method(call);
    boolean plain = TYPES.contains(type) && !RISKY.matcher(method).matches() && !isParsed(call);
    return plain || (collection && (METHODS.contains(method) || method.equals("<init>")));
  }
}
