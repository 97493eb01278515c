package dev.baton.harness.jcstress;

import java.util.List;

/** The compilers of the JVM, each with forks of its own: they reorder differently. */
enum Compiler {
  C1("-XX:TieredStopAtLevel=1"),
  C2("-XX:-TieredCompilation");

  private final String flag;

  Compiler(String flag) {
    this.flag = flag;
  }

  /** The JVM options that select it. */
  List<String> flags() {
    return List.of("-XX:+UseSerialGC", flag);
  }
}
