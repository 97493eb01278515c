package dev.baton.harness.stress;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be called on an object under stress.
 *
 * @param name what reports call it
 * @param arguments where its arguments come from; null where it takes none
 * @param body what it does; its result is compared with {@code equals}
 * @param <T> the object
 */
record Operation<T>(String name, @Nullable Arbitrary<?> arguments, Body<T> body) {
  /** The body of an operation. */
  interface Body<T> {
    @Nullable Object call(T target, @Nullable Object argument) throws Throwable;
  }

  static Arbitrary<?> among(List<?> values) {
    return Arbitraries.of(values);
  }

  /** The result, or what was thrown, as something that can be compared. */
  Object on(T target, @Nullable Object argument) {
    try {
      Object result = body.call(target, argument);
      return result == null ? Nothing.NOTHING : result;
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      return new Thrown(e.getClass().getSimpleName());
    }
  }

  /** An operation that threw; what its message says is not compared. */
  record Thrown(String type) {
    @Override
    public String toString() {
      return "threw " + type;
    }
  }

  /** The result of an operation that has none. */
  enum Nothing {
    NOTHING;

    @Override
    public String toString() {
      return "done";
    }
  }
}
