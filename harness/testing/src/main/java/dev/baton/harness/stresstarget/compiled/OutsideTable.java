package dev.baton.harness.stresstarget.compiled;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The members of the JDK that reach outside of an object. Stateless. */
final class OutsideTable {
  /** What a member does. */
  enum Effect {
    FILES("uses files"),
    CONSOLE("uses the console"),
    NETWORK("uses the network"),
    DATABASE("uses a database"),
    PROCESS("changes the process"),
    CLOCK("reads the clock"),
    RANDOM("uses random numbers");

    private final String words;

    Effect(String words) {
      this.words = words;
    }

    /** As a person says it. */
    String words() {
      return words;
    }

    /** Whether it makes results differ from run to run, rather than leaving traces. */
    boolean isChance() {
      return this == CLOCK || this == RANDOM;
    }
  }

  private static final String ANY = "*";
  private static final Map<String, Effect> MEMBERS = new HashMap<>();

  static {
    put(Effect.FILES, "java/io/FileInputStream", "<init>");
    put(Effect.FILES, "java/io/FileOutputStream", "<init>");
    put(Effect.FILES, "java/io/FileReader", "<init>");
    put(Effect.FILES, "java/io/FileWriter", "<init>");
    put(Effect.FILES, "java/io/PrintWriter", "<init>(Ljava/lang/String;)V");
    put(Effect.FILES, "java/io/RandomAccessFile", "<init>");
    put(Effect.FILES, "java/io/File", "createNewFile", "delete", "exists", "list", "listFiles");
    put(Effect.FILES, "java/io/File", "mkdir", "mkdirs", "renameTo", "createTempFile", "length");
    put(Effect.FILES, "java/nio/file/Files", ANY);
    put(Effect.FILES, "java/nio/channels/FileChannel", ANY);
    put(Effect.CONSOLE, "java/lang/System", "out", "err", "in", "console", "setOut", "setErr");
    put(Effect.NETWORK, "java/net/Socket", "<init>", "connect");
    put(Effect.NETWORK, "java/net/ServerSocket", "<init>", "accept");
    put(Effect.NETWORK, "java/net/DatagramSocket", "<init>");
    put(Effect.NETWORK, "java/net/URL", "openConnection", "openStream", "getContent");
    put(Effect.NETWORK, "java/net/InetAddress", "getByName", "getAllByName", "getLocalHost");
    put(Effect.NETWORK, "java/net/http/HttpClient", "send", "sendAsync");
    put(Effect.NETWORK, "java/nio/channels/SocketChannel", ANY);
    put(Effect.DATABASE, "java/sql/DriverManager", ANY);
    put(Effect.DATABASE, "javax/sql/DataSource", "getConnection");
    put(Effect.PROCESS, "java/lang/ProcessBuilder", "start");
    put(Effect.PROCESS, "java/lang/Runtime", "exec", "exit", "halt", "addShutdownHook");
    put(
        Effect.PROCESS,
        "java/lang/System",
        "exit",
        "setProperty",
        "clearProperty",
        "setProperties");
    put(Effect.CLOCK, "java/lang/System", "currentTimeMillis", "nanoTime");
    for (String time :
        new String[] {
          "Instant", "LocalDate", "LocalTime", "LocalDateTime", "OffsetDateTime", "ZonedDateTime"
        }) {
      put(Effect.CLOCK, "java/time/" + time, "now()");
    }
    put(Effect.CLOCK, "java/time/Clock", "systemUTC", "systemDefaultZone", "system");
    put(Effect.CLOCK, "java/util/Date", "<init>()V");
    put(Effect.CLOCK, "java/util/Calendar", "getInstance");
    put(Effect.RANDOM, "java/lang/Math", "random");
    put(Effect.RANDOM, "java/util/Random", "<init>()V");
    put(Effect.RANDOM, "java/util/SplittableRandom", "<init>()V");
    put(Effect.RANDOM, "java/util/UUID", "randomUUID");
    put(Effect.RANDOM, "java/security/SecureRandom", "<init>");
    put(Effect.RANDOM, "java/util/concurrent/ThreadLocalRandom", "current");
  }

  private OutsideTable() {}

  private static void put(Effect effect, String owner, String... members) {
    for (String member : members) {
      MEMBERS.put(owner + "." + member, effect);
    }
  }

  /**
   * What a member does; empty where it stays inside of the program.
   *
   * @param owner the class, with slashes
   * @param descriptor of a method; empty for a field
   */
  static Optional<Effect> of(String owner, String name, String descriptor) {
    String member = owner + "." + name;
    Effect exact = MEMBERS.get(member + descriptor);
    Effect withoutArguments = descriptor.startsWith("()") ? MEMBERS.get(member + "()") : null;
    Effect named = MEMBERS.get(member);
    Effect any = MEMBERS.get(owner + "." + ANY);
    for (Effect effect : new Effect[] {exact, withoutArguments, named, any}) {
      if (effect != null) {
        return Optional.of(effect);
      }
    }
    return Optional.empty();
  }
}
