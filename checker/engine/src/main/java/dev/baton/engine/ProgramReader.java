package dev.baton.engine;

import dev.baton.engine.bytecode.ClassFiles;
import dev.baton.engine.bytecode.CorruptClass;
import dev.baton.engine.bytecode.signature.ClassPath;
import dev.baton.engine.bytecode.signature.JdkClasses;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.declare.Project;
import dev.baton.engine.lower.Lowering;
import dev.baton.engine.outline.Outlines;
import dev.baton.engine.relevance.Markers;
import dev.baton.engine.source.DeepStack;
import dev.baton.engine.source.MemoryCompiler;
import dev.baton.engine.source.SourceUnits;
import dev.baton.engine.symbol.Classes;
import dev.baton.engine.syntax.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the code of a run from class files, through the compiler, or from sources alone. */
final class ProgramReader {
  private final Inputs inputs;
  private final FrontEnd frontEnd;
  private final List<Path> classpath;
  private final Markers markers;
  private final List<byte[]> files;
  private final List<TypeCode> types = new ArrayList<>();
  private final List<KnownTypes.Read> fresh = new ArrayList<>();
  private final boolean remembers;
  private final List<String> problems = new ArrayList<>();
  private final List<String> modes = new ArrayList<>();
  private final MatteringClasses classes;
  private Optional<Mattering> known = Optional.empty();

  private ProgramReader(
      Inputs inputs, Analysis.Request request, FrontEnd frontEnd, List<byte[]> files) {
    this.inputs = inputs;
    this.frontEnd = frontEnd;
    this.markers = Mattering.markers(request.assumptions().modelClients());
    this.classpath = request.classpath();
    this.remembers = request.cache();
    this.problems.addAll(inputs.problems());
    this.files = files;
    this.classes = new MatteringClasses(files, markers, frontEnd == FrontEnd.WHOLE);
  }

  /**
   * What was read.
   *
   * @param mattering the sources that can matter, which places and waivers are looked up in
   * @param count how many types were looked at, if only at their names
   * @param mode where the code came from, in words
   */
  record Read(
      List<TypeCode> types,
      Collection<Path> mattering,
      int count,
      String mode,
      List<String> problems) {}

  /**
   * Looks at names, and reads nothing in depth yet.
   *
   * @param request its class path is what sources are compiled against
   */
  static ProgramReader open(Inputs inputs, Analysis.Request request, FrontEnd frontEnd) {
    List<byte[]> files =
        new Contents(frontEnd == FrontEnd.SOURCES_ALONE ? List.of() : inputs.classes());
    ProgramReader reader = new ProgramReader(inputs, request, frontEnd, files);
    if (files.isEmpty() && frontEnd != FrontEnd.WHOLE) {
      reader.known = Optional.of(Mattering.among(inputs.sources(), reader.markers));
    }
    return reader;
  }

  /** Whether something in the class files, or in sources where there are none, can matter. */
  boolean findsSomething() {
    return classes.any() || known.map(m -> !m.files().isEmpty()).orElse(false);
  }

  /** Whether something matters by what it names, and not only because there is so little. */
  boolean namesSomething() {
    return classes.anyNames()
        || known.map(Mattering::files).orElse(List.of()).stream()
            .anyMatch(source -> markers.in(Mattering.text(source)));
  }

  /** The sources on whose content what is read can depend. */
  List<Path> dependsOn() {
    return known.map(Mattering::files).orElse(inputs.sources());
  }

  /** The class files that were found, in the order of the inputs. */
  List<byte[]> classFiles() {
    return files;
  }

  /** Reads all that can matter; once. */
  Read read() {
    MatteringClasses.Choice choice = classes.choose();
    choice.files().stream().forEach(i -> read(files.get(i), inputs.classes().get(i).toString()));
    files.clear(); // of a million lines, those that do not matter are most of a hundred megabytes
    if (!types.isEmpty() || choice.skipped() > 0) {
      modes.add("class files");
    }
    List<Path> left = frontEnd == FrontEnd.SOURCES_ALONE ? inputs.sources() : uncovered(choice);
    Mattering mattering = known.orElseGet(() -> among(left));
    if (!mattering.files().isEmpty()) {
      sources(mattering.files());
    } else if (!left.isEmpty()) {
      modes.add("sources, by their names: nothing in them matters");
    }
    if (!fresh.isEmpty()) {
      KnownTypes.ofProcess().hold(fresh);
    }
    fresh.clear();
    Set<Path> all = new java.util.TreeSet<>(inputs.sources());
    left.forEach(all::remove);
    all.addAll(mattering.files());
    int count = types.size() + mattering.skippedTypes() + choice.skipped();
    String mode = modes.isEmpty() ? "class files" : String.join("; ", modes);
    return new Read(types, all, count, mode, problems);
  }

  private Mattering among(List<Path> left) {
    return frontEnd == FrontEnd.WHOLE ? new Mattering(left, 0) : Mattering.among(left, markers);
  }

  private void read(byte[] bytes, String name) {
    TypeCode before = remembers ? KnownTypes.ofProcess().in(bytes) : null;
    if (before != null) {
      types.add(before);
      return;
    }
    try {
      TypeCode type = ClassFiles.read(bytes);
      types.add(type);
      if (remembers) {
        fresh.add(new KnownTypes.Read(bytes, type));
      }
    } catch (CorruptClass e) {
      problems.add(name + ": " + e.getMessage());
    }
  }

  /** The sources of which no class file was read. */
  private List<Path> uncovered(MatteringClasses.Choice choice) {
    return types.isEmpty() && choice.skipped() == 0
        ? inputs.sources()
        : new Coverage(types, choice.sources()).uncovered(inputs.sources());
  }

  private void sources(List<Path> files) {
    if (frontEnd != FrontEnd.SOURCES_ALONE) {
      MemoryCompiler.Result compiled = compile(files);
      if (compiled.errors().isEmpty() && !compiled.classes().isEmpty()) {
        modes.add("sources, compiled in memory");
        compiled.classes().forEach((name, bytes) -> read(bytes, name));
        return;
      }
    }
    SourceUnits.Parsed parsed = new SourceUnits().parse(files);
    problems.addAll(parsed.problems());
    List<Path> places = new ArrayList<>(classpath);
    places.addAll(inputs.roots());
    try (ClassPath libraries = new ClassPath(places)) {
      Classes real = Classes.inOrder(List.of(libraries, new JdkClasses()));
      Classes known = Classes.inOrder(List.of(real, new Outlines(real)));
      DeepStack.run(() -> lower(parsed.units(), known));
    }
  }

  private MemoryCompiler.Result compile(List<Path> files) {
    List<Path> places = new ArrayList<>(classpath);
    places.addAll(inputs.roots());
    Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
        .map(Path::of)
        .forEach(places::add);
    Map<Integer, MemoryCompiler.Result> result = new HashMap<>();
    DeepStack.run(() -> result.put(0, MemoryCompiler.compile(files, places)));
    return result.getOrDefault(0, new MemoryCompiler.Result(Map.of(), List.of("no result")));
  }

  private void lower(List<Unit> units, Classes known) {
    try {
      lower(new Project(units, known));
    } catch (RuntimeException | StackOverflowError e) {
      problems.add("sources alone: could not be understood: " + e);
    }
  }

  private void lower(Project project) {
    Lowering.Result lowered = Lowering.lower(project);
    problems.addAll(lowered.problems());
    lowered.classes().forEach((name, bytes) -> read(bytes, name));
    StringBuilder mode = new StringBuilder("sources alone");
    if (lowered.calls() > 0) {
      mode.append(", ").append(count(lowered.calls(), "call")).append(" into ");
      mode.append(count(lowered.missing().size(), "type")).append(" that no class path has");
    }
    int names = project.unresolved().size();
    if (names > 0) {
      mode.append(", ").append(count(names, "name")).append(" that nobody declares");
    }
    modes.add(mode.toString());
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
