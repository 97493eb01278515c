package dev.baton.engine;

import dev.baton.engine.code.TypeCode;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The types that this process has read, by the content of their class files: who checks a module
 * again reads what has changed. Those used last are held, softly, up to a limit. What is in them is
 * looked at when somebody first asks for one: most processes read each file once. Thread-safe.
 */
final class KnownTypes {
  /** Of class files, in bytes; what was read of them takes a few times as much. */
  private static final int MOST = 1 << 24;

  private static SoftReference<KnownTypes> held = new SoftReference<>(new KnownTypes(MOST));

  private final Map<Content, TypeCode> types = new LinkedHashMap<>(16, 0.75f, true);
  private final List<Read> fresh = new ArrayList<>();
  private final int most;
  private int size;

  /**
   * Holds none yet.
   *
   * @param most how much is held, in bytes of class files; twice as much until somebody asks
   */
  KnownTypes(int most) {
    this.most = most;
  }

  /** A class file, and the type in it. */
  static final class Read {
    private final byte[] file;
    private final TypeCode type;

    Read(byte[] file, TypeCode type) {
      this.file = file;
      this.type = type;
    }
  }

  /** The content of a file, as a key. */
  private static final class Content {
    private final byte[] file;
    private final int hash;

    Content(byte[] file) {
      this.file = file;
      CRC32 sum = new CRC32();
      sum.update(file);
      this.hash = (int) sum.getValue();
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Content o && hash == o.hash && Arrays.equals(file, o.file);
    }
  }

  /** Those of this process. */
  static synchronized KnownTypes ofProcess() {
    KnownTypes known = held.get();
    if (known == null) {
      known = new KnownTypes(MOST);
      held = new SoftReference<>(known);
    }
    return known;
  }

  /** The type in the file, where a file with this content was read before. */
  synchronized @Nullable TypeCode in(byte[] file) {
    settle();
    return types.isEmpty() ? null : types.get(new Content(file));
  }

  /** Holds what was read, in place of what was not used for longest. */
  synchronized void hold(List<Read> read) {
    settle();
    int more = 0;
    for (Read each : read) {
      more += each.file.length;
      if (more > most) {
        return;
      }
      fresh.add(each);
    }
  }

  /** Takes in what was read since, which few processes ask for, and lets go of what is too much. */
  private void settle() {
    for (Read each : fresh) {
      if (types.put(new Content(each.file), each.type) == null) {
        size += each.file.length;
      }
    }
    fresh.clear();
    Iterator<Content> eldest = types.keySet().iterator();
    while (size > most && eldest.hasNext()) {
      size -= eldest.next().file.length;
      eldest.remove();
    }
  }
}
