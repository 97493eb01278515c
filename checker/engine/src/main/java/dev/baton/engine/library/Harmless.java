package dev.baton.engine.library;

/**
 * Libraries whose calls change none of their arguments: loggers, writers of formats, assertions,
 * clients of models. They receive live objects all the time, and to report each of them would hide
 * the calls that matter.
 */
final class Harmless {
  private static final String[] PACKAGES = {
    "ch/qos/logback/",
    "com/fasterxml/jackson/",
    "com/google/common/",
    "com/google/gson/",
    "com/knuddels/jtokkit/",
    "io/micrometer/",
    "io/opentelemetry/",
    "jdk/",
    "kotlin/",
    "lombok/",
    "org/apache/commons/",
    "org/apache/logging/",
    "org/apache/log4j/",
    "org/assertj/",
    "org/hamcrest/",
    "org/jboss/logging/",
    "org/jspecify/",
    "org/junit/",
    "org/mockito/",
    "org/slf4j/",
    "sun/",
    "tools/jackson/"
  };

  private Harmless() {}

  static boolean isHarmless(String type) {
    for (String each : PACKAGES) {
      if (type.startsWith(each)) {
        return true;
      }
    }
    return false;
  }
}
