package dev.baton.cli;

import dev.baton.engine.Analysis;
import dev.baton.engine.map.AgentMap;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code baton map}: 0 drawn, 2 could not analyse or nothing to draw. */
@Command(
    name = "map",
    mixinStandardHelpOptions = true,
    description = "Draws the agents, their routes, and the state that they share.")
final class MapCommand implements Callable<Integer> {
  /** How the map is written. */
  enum Format {
    html,
    svg,
    mermaid,
    dot,
    json
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", description = "files and folders (default: the current folder)")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--classpath", description = "what the sources are compiled against")
  private String classpath = "";

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Format format = Format.html;

  @Option(
      names = {"-o", "--output"},
      description = "the file to write (default: standard output)")
  private Path output = Path.of("");

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  MapCommand() {}

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    List<Path> where = paths.isEmpty() ? List.of(Path.of(".")) : paths;
    List<Path> entries =
        Stream.of(classpath.split(File.pathSeparator))
            .filter(e -> !e.isEmpty())
            .map(Path::of)
            .toList();
    try {
      Analysis.Result result = Analysis.run(new Analysis.Request(Path.of("."), where, entries));
      result.problems().forEach(problem -> err.println("baton: " + problem));
      AgentMap map = AgentMap.of(result.facts(), result.findings());
      if (map.isEmpty()) {
        err.println("baton: nothing to draw: no graph of agents and no declared state at " + where);
        return 2;
      }
      write(map.render(AgentMap.Format.valueOf(format.name().toUpperCase(Locale.ROOT))));
      return 0;
    } catch (IOException e) {
      err.println("baton: " + e.getMessage());
      return 2;
    }
  }

  private void write(String text) throws IOException {
    if (output.toString().isEmpty()) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(text);
      out.flush();
    } else {
      Files.writeString(output, text);
    }
  }
}
