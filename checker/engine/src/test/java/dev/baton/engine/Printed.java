package dev.baton.engine;

import dev.baton.engine.check.Check;
import dev.baton.engine.check.CheckOptions;
import dev.baton.engine.check.Format;
import dev.baton.engine.check.Outcome;
import dev.baton.engine.map.AgentMap;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that Baton says of some folders, to be compared between runs, as a program of its own. */
final class Printed {
  private Printed() {}

  /** Prints it in UTF-8, whatever the machine would choose. */
  public static void main(String[] folders) throws Exception {
    StringBuilder all = new StringBuilder();
    for (String folder : folders) {
      all.append(of(Path.of(folder)));
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(all);
    out.flush();
  }

  /** The reports, the map, and what is found when only sources are looked at. */
  static String of(Path folder) throws Exception {
    Outcome outcome = Check.run(CheckOptions.of(List.of(folder)).cache(false));
    List<String> parts = new ArrayList<>();
    parts.add(outcome.render(Format.TEXT, false));
    parts.add(outcome.render(Format.JSON, false));
    parts.add(outcome.render(Format.SARIF, false));
    parts.add(outcome.render(Format.HTML, false));
    parts.add(outcome.facts().all().toString());
    AgentMap map = AgentMap.of(outcome.facts(), outcome.report().findings());
    for (AgentMap.Format format : AgentMap.Format.values()) {
      parts.add(map.render(format));
    }
    Analysis.Request request = new Analysis.Request(Path.of("."), List.of(folder), List.of());
    Analysis.Result alone = Analysis.run(request, FrontEnd.SOURCES_ALONE);
    parts.add(alone.mode());
    parts.add(alone.findings().toString());
    parts.add(alone.unverified().toString());
    parts.add(alone.waived().toString());
    return String.join("\n----\n", parts);
  }
}
