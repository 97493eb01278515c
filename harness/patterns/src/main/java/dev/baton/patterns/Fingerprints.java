package dev.baton.patterns;

import dev.baton.patterns.frozen.Frozen;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which payloads there were: the last so many at least, and at most twice as many. A payload is
 * remembered by a number of 64 bits that is made of all that its equality looks at, so that a
 * channel keeps no content of what it has delivered. Not safe to share between threads.
 */
final class Fingerprints {
  private static final long ODD = 0x9E3779B97F4A7C15L;
  private static final long OPTIONAL = 0xD6E8FEB86659FD93L;
  private static final long SET = 0xCA5A826395121157L;
  private static final long LIST = 0xA0761D6478BD642FL;
  private final int least;
  private Set<Long> young = new HashSet<>();
  private Set<Long> old = Set.of();

  Fingerprints(int least) {
    this.least = least;
  }

  boolean contains(long fingerprint) {
    return young.contains(fingerprint) || old.contains(fingerprint);
  }

  /** Whether it was not there before. */
  boolean add(long fingerprint) {
    if (contains(fingerprint)) {
      return false;
    }
    if (young.size() >= least) {
      old = young;
      young = new HashSet<>();
    }
    return young.add(fingerprint);
  }

  /** Equal payloads have the same; different ones, for all that happens, do not. */
  static long of(HandoffPayload payload) {
    long sum = of(payload.source());
    sum = next(sum, payload.target());
    sum = next(sum, payload.taskId());
    sum = next(sum, payload.workProduct());
    sum = next(sum, payload.context());
    sum = next(sum, payload.constraints());
    sum = next(sum, payload.timestamp());
    return next(next(sum, payload.attempt()), payload.maxAttempts());
  }

  private static long next(long sum, @Nullable Object value) {
    return mixed(sum * ODD + of(value));
  }

  private static long of(@Nullable Object value) {
    if (value == null) {
      return ODD;
    }
    if (value instanceof CharSequence text) {
      return of(text);
    }
    if (value instanceof Map<?, ?> map) {
      return of(map.entrySet());
    }
    if (value instanceof Map.Entry<?, ?> entry) {
      return next(of(entry.getKey()), entry.getValue());
    }
    if (value instanceof Collection<?> items) {
      return of(items);
    }
    if (value instanceof Optional<?> optional) {
      return next(OPTIONAL, optional.orElse(null));
    }
    long bits = value instanceof Record record ? of(record) : ofLeaf(value);
    return mixed(bits * ODD + value.getClass().getName().hashCode());
  }

  private static long of(Record record) {
    long sum = 0;
    for (Object part : Frozen.parts(record)) {
      sum = next(sum, part);
    }
    return sum;
  }

  /** A hash of 32 bits is the same for a second and some nanoseconds, among others. */
  private static long ofLeaf(Object value) {
    if (value instanceof Long whole) {
      return whole;
    }
    if (value instanceof Double number) {
      return Double.doubleToLongBits(number);
    }
    if (value instanceof Instant time) {
      return mixed(time.getEpochSecond()) + time.getNano();
    }
    return value instanceof UUID id
        ? next(id.getMostSignificantBits(), id.getLeastSignificantBits())
        : value.hashCode();
  }

  private static long of(CharSequence text) {
    long sum = text.length();
    for (int i = 0; i < text.length(); i++) {
      sum = sum * ODD + text.charAt(i);
    }
    return mixed(sum);
  }

  /** The order matters, but not that of a set. */
  private static long of(Collection<?> items) {
    boolean isSet = items instanceof Set;
    long sum = isSet ? SET : LIST;
    for (Object item : items) {
      sum = isSet ? sum + of(item) : next(sum, item);
    }
    return mixed(sum);
  }

  /** Spreads all bits over all bits (the finaliser of MurmurHash3). */
  private static long mixed(long bits) {
    long mixed = (bits ^ bits >>> 33) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ mixed >>> 33;
  }
}
