package dev.baton.harness.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The formats in which histories can be read. */
public enum Format {
  /** Baton's own JSON lines. */
  BATON("baton") {
    @Override
    public Reading read(Reader source) throws IOException {
      return JsonLines.read(source);
    }
  },
  /** Jepsen's log of an etcd test: {@code INFO jepsen.util - 3 :invoke :write 4}. */
  JEPSEN_LOG("jepsen-log") {
    @Override
    public Reading read(Reader source) throws IOException {
      return log(new BufferedReader(source));
    }
  },
  /** EDN as Jepsen's Knossos keeps it: a list of maps, in which {@code :fail} did not happen. */
  JEPSEN_EDN("jepsen-edn") {
    @Override
    public Reading read(Reader source) throws IOException {
      return maps(source, Pairing.Fail.NOTHING);
    }
  },
  /** Lines of maps of a key-value store: {@code {:process 0, :type :ok, :f :get, :key "7" ..}}. */
  JEPSEN_KV("jepsen-kv") {
    @Override
    public Reading read(Reader source) throws IOException {
      return maps(source, Pairing.Fail.NOTHING);
    }
  };

  private static final Pattern LOG =
      Pattern.compile("INFO\\s+jepsen\\.util\\s+-\\s+(\\S+)\\s+(:\\S+)\\s+(:\\S+)\\s*(.*)");
  private final String word;

  Format(String word) {
    this.word = word;
  }

  /**
   * Whether what one process does has nothing to do with what it did before, as where a load
   * generator made it up.
   */
  public boolean independent() {
    return this != BATON;
  }

  /** The name on the command line. */
  public String word() {
    return word;
  }

  /**
   * Reads a whole file.
   *
   * @throws IOException when reading itself fails
   */
  public abstract Reading read(Reader source) throws IOException;

  private static Reading log(BufferedReader lines) throws IOException {
    Pairing pairing = new Pairing(Pairing.Fail.ANSWER);
    int number = 0;
    int half = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      Matcher parts = LOG.matcher(line);
      if (!parts.matches()) {
        half = line.contains("jepsen.util") ? number : 0;
        continue;
      }
      half = 0;
      if (parts.group(1).equals(":nemesis")) {
        continue;
      }
      try {
        Object value = new Edn(new StringReader(parts.group(4))).next();
        value = value == Edn.END ? null : value;
        pairing.add(
            new Pairing.Line(number, parts.group(1), parts.group(2), parts.group(3), null, value));
      } catch (IllegalArgumentException e) {
        pairing.problem(number, String.valueOf(e.getMessage()));
      }
    }
    if (half > 0) {
      pairing.problem(half, "the last line is cut off; all lines before it were read");
    }
    return pairing.done(half == 0);
  }

  private static Reading maps(Reader source, Pairing.Fail fail) throws IOException {
    Pairing pairing = new Pairing(fail);
    Edn edn = new Edn(source);
    edn.enter();
    boolean more = true;
    boolean whole = true;
    while (more) {
      try {
        Object value = edn.next();
        more = value != Edn.END && !Edn.isClose(value);
        if (more && value instanceof Map<?, ?> map && !":nemesis".equals(map.get(":process"))) {
          pairing.add(line(map, edn.line()));
        }
      } catch (IllegalArgumentException e) {
        pairing.problem(edn.line(), String.valueOf(e.getMessage()));
        whole = !String.valueOf(e.getMessage()).startsWith("the text ends");
        more = whole;
      }
    }
    return pairing.done(whole);
  }

  private static Pairing.Line line(Map<?, ?> map, int number) {
    @Nullable Object key = map.get(":key");
    return new Pairing.Line(
        number,
        String.valueOf(map.get(":process")),
        String.valueOf(map.get(":type")),
        String.valueOf(map.get(":f")),
        key == null ? null : String.valueOf(key),
        map.get(":value"));
  }
}
