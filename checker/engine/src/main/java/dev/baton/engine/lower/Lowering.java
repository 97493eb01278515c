package dev.baton.engine.lower;

import dev.baton.engine.attribute.Attributes;
import dev.baton.engine.attribute.Attribution;
import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.Project;
import dev.baton.engine.syntax.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sources into class files without a compiler: names are looked up in Baton's own index, and what
 * nobody declares is taken for what it most likely is. Not thread-safe.
 */
public final class Lowering {
  private final Map<String, byte[]> classes = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private final Set<String> missing = new TreeSet<>();
  private int calls;

  private Lowering() {}

  /**
   * What came out.
   *
   * @param classes the class files by the internal names of their types
   * @param problems members that could not be understood, each with its place
   * @param missing the types, in internal form, of which members are used and nothing is known
   * @param calls how many calls run methods of which nothing but the name is known
   */
  public record Result(
      Map<String, byte[]> classes, List<String> problems, Set<String> missing, int calls) {}

  /** Lowers every type of a project. */
  public static Result lower(Project project) {
    Lowering lowering = new Lowering();
    for (DeclaredClass type : project.declared()) {
      if (type.host() == null) {
        lowering.topLevel(type);
      }
    }
    return new Result(lowering.classes, lowering.problems, lowering.missing, lowering.calls);
  }

  private void topLevel(DeclaredClass type) {
    Unit unit = type.unit();
    Attribution attribution = new Attribution(type.scopeOfFile());
    attribution.look(type);
    Attributes attributes = attribution.attributes();
    attributes
        .failures()
        .forEach((line, reason) -> problems.add(unit.path() + ":" + line + ":1: " + reason));
    calls += attributes.unknownCalls(missing);
    SwitchMaps maps = new SwitchMaps(type.name(), attributes);
    List<DeclaredClass> all = new ArrayList<>();
    collect(type, all);
    attributes.localClasses().forEach(local -> collect(local, all));
    for (DeclaredClass each : all) {
      write(each, attributes, maps);
    }
    if (!maps.isEmpty()) {
      classes.put(maps.name(), maps.write(unit.fileName()));
    }
  }

  private static void collect(DeclaredClass type, List<DeclaredClass> all) {
    all.add(type);
    type.nested().forEach(inner -> collect(inner, all));
  }

  private void write(DeclaredClass type, Attributes attributes, SwitchMaps maps) {
    try {
      classes.put(type.name(), new ClassLowering(type, attributes, maps).write());
    } catch (RuntimeException | StackOverflowError e) {
      problems.add(
          type.unit().path()
              + ":"
              + type.written().line()
              + ":1: `"
              + type.name().replace('/', '.')
              + "` could not be read: "
              + e);
    }
  }
}
