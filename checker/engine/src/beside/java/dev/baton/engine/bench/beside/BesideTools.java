package dev.baton.engine.bench.beside;

import java.nio.file.Path;
import java.util.List;

/**
 * Prints what each tool costs on the modules whose sources jars are on the class path, and who
 * finds what in the samples. Arguments: {@code modules} with parts of the names of those to measure
 * (all if there is none), or {@code samples} with the folder of the samples.
 */
public final class BesideTools {
  private BesideTools() {}

  /** Prints tables. */
  public static void main(String[] arguments) throws Exception {
    List<String> rest = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "modules" -> Costs.print(rest);
      case "samples" -> Finds.print(Path.of(rest.get(0)));
      case "finds" -> Finds.child(Tool.valueOf(rest.get(0)), Path.of(rest.get(1)));
      case "cost" -> Costs.child(Tool.valueOf(rest.get(0)), Path.of(rest.get(1)));
      default -> throw new IllegalArgumentException("`modules`, or `samples FOLDER`");
    }
  }
}
