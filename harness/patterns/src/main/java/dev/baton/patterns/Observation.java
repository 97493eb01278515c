package dev.baton.patterns;

import java.util.function.Function;
import java.util.function.Supplier;

/** Tells a listener of an operation, before and after, whatever comes of it. Stateless. */
final class Observation {
  private Observation() {}

  /**
   * What the body returns or throws. Patterns ask first whether there is a listener: without one
   * they describe nothing.
   *
   * @param done the operation with its outcome, for what the body returned
   */
  static <T> T of(
      CoordinationListener listener,
      Operation operation,
      Supplier<T> body,
      Function<T, Operation> done) {
    listener.before(operation);
    Operation after = operation.outcome("failed");
    try {
      T result = body.get();
      after = done.apply(result);
      return result;
    } catch (FencedOff late) {
      after = operation.outcome("fenced-off");
      throw late;
    } catch (OwnershipViolation refused) {
      after = operation.outcome("refused");
      throw refused;
    } finally {
      listener.after(after);
    }
  }
}
