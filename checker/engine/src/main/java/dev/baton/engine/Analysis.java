package dev.baton.engine;

import dev.baton.engine.bytecode.ClassFiles;
import dev.baton.engine.bytecode.CorruptClass;
import dev.baton.engine.cache.Answer;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Types;
import dev.baton.engine.coordination.CoordinationFacts;
import dev.baton.engine.dependency.Dependencies;
import dev.baton.engine.facts.ClassWaivers;
import dev.baton.engine.facts.FactFinder;
import dev.baton.engine.facts.StateKeys;
import dev.baton.engine.flow.World;
import dev.baton.engine.framework.Frameworks;
import dev.baton.engine.library.Callbacks;
import dev.baton.engine.model.Assumptions;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Fact.LibraryUsed;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Waiver;
import dev.baton.engine.model.Waiver.Waived;
import dev.baton.engine.rules.Rules;
import dev.baton.engine.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The front door: inputs go in, findings come out. */
public final class Analysis {
  private Analysis() {}

  /**
   * What to analyse.
   *
   * @param root what paths in findings are relative to
   * @param paths files and folders, sources and classes
   * @param classpath what the sources are compiled against
   * @param assumptions what the project says of code that cannot be seen
   * @param cache whether what earlier runs remembered may be used
   * @param changed sources that have changed since they were compiled: what their class files say
   *     is no longer so
   */
  public record Request(
      Path root,
      List<Path> paths,
      List<Path> classpath,
      Assumptions assumptions,
      boolean cache,
      List<Path> changed) {
    /** All class files are up to date. */
    public Request(
        Path root, List<Path> paths, List<Path> classpath, Assumptions assumptions, boolean cache) {
      this(root, paths, classpath, assumptions, cache, List.of());
    }

    /** Nothing is assumed, and nothing remembered. */
    public Request(Path root, List<Path> paths, List<Path> classpath) {
      this(root, paths, classpath, Assumptions.NONE, false);
    }
  }

  /**
   * What came out.
   *
   * @param unverified what could not be followed, and so was not proved
   * @param waived what is accepted in the code, with the reason
   * @param mode where the facts came from, in words
   * @param problems inputs that could not be read, each with its place
   * @param facts all that the rules saw
   */
  public record Result(
      List<Finding> findings,
      List<Finding> unverified,
      List<Waived> waived,
      Sources sources,
      String mode,
      int types,
      List<String> problems,
      Facts facts) {

    /** All of it that can be kept, or sent from one process to another. */
    public Answer answer() {
      return new Answer(findings, unverified, waived, mode, types, problems);
    }
  }

  /** Works out the same answer elsewhere, if it can; only asked where there is something to do. */
  public interface Worker {
    /** Nobody else: the work is done here. */
    Worker NONE = Optional::empty;

    /** The answer; empty where it did not come, and the work has to be done here. */
    Optional<Answer> answer();
  }

  /** Runs every rule over everything that is found at the paths. */
  public static Result run(Request request) throws IOException {
    return run(request, Worker.NONE);
  }

  /** The same, with the work done by somebody else where it is not little. */
  public static Result run(Request request, Worker worker) throws IOException {
    return run(request, FrontEnd.BEST, worker);
  }

  static Result run(Request request, FrontEnd frontEnd) throws IOException {
    return run(request, frontEnd, Worker.NONE);
  }

  private static Result run(Request request, FrontEnd frontEnd, Worker worker) throws IOException {
    try {
      return tryTo(request, frontEnd, worker);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Result tryTo(Request request, FrontEnd frontEnd, Worker worker)
      throws IOException {
    Inputs inputs = Inputs.find(request.paths()).without(request.changed());
    ProgramReader reader = ProgramReader.open(inputs, request, frontEnd);
    if (!reader.findsSomething()) {
      return run(request, inputs, reader);
    }
    Answered answered = new Answered(request, frontEnd, inputs);
    Function<ProgramReader, Result> here = read -> run(request, inputs, read);
    boolean alone = worker == Worker.NONE || !reader.namesSomething();
    Function<ProgramReader, Result> work =
        read ->
            alone
                ? here.apply(read)
                : worker.answer().map(answered::result).orElseGet(() -> here.apply(read));
    if (!request.cache()) {
      return work.apply(reader);
    }
    ResultKey key = new ResultKey(request, frontEnd, inputs, reader.dependsOn());
    return new Remembered(answered, key).or(reader, work);
  }

  static Result run(Request request, Inputs inputs, ProgramReader reader) {
    ProgramReader.Read read = reader.read();
    List<TypeCode> types = read.types();
    Sources sources = new Sources(request.root(), inputs.sources(), read.mattering());
    if (request.cache()) {
      sources.remembering();
    }
    Facts facts =
        types.isEmpty()
            ? new Facts(request.assumptions().stated())
            : facts(types, sources, request);
    List<Waiver> waivers = new ArrayList<>(sources.waivers(name -> Types.text(types, name)));
    waivers.addAll(ClassWaivers.of(types, sources::has));
    return judge(
        new Result(
            List.of(),
            List.of(),
            List.of(),
            sources,
            read.mode(),
            read.count(),
            read.problems(),
            facts),
        waivers);
  }

  /** Runs every rule over these class files, whose sources are unknown. */
  public static Result ofClasses(Collection<byte[]> classes) {
    List<String> problems = new ArrayList<>();
    List<TypeCode> types = new ArrayList<>();
    classes.forEach(bytes -> read(bytes, "a class file", types, problems));
    Sources none = new Sources(Path.of(""), List.of());
    Facts facts = facts(World.of(types, none), List.of(), Assumptions.NONE);
    return judge(
        new Result(
            List.of(), List.of(), List.of(), none, "class files", types.size(), problems, facts),
        List.of());
  }

  private static Facts facts(List<TypeCode> types, Sources sources, Request request) {
    World world = World.of(types, sources, Callbacks.of(request.assumptions()));
    List<LibraryUsed> libraries =
        Dependencies.find(request.root(), request.paths(), request.classpath());
    return facts(world, libraries, request.assumptions());
  }

  private static Facts facts(World world, List<LibraryUsed> libraries, Assumptions assumptions) {
    List<Fact> found = new ArrayList<>(FactFinder.find(world));
    found.addAll(libraries);
    found.addAll(assumptions.stated());
    found.addAll(Frameworks.find(world));
    found.addAll(CoordinationFacts.find(world, assumptions.modelClients()));
    found.addAll(StateKeys.find(world, found));
    return new Facts(found);
  }

  private static Result judge(Result so, List<Waiver> waivers) {
    Waiving waiving =
        Waiving.of(check(so.facts(), so.sources()), waivers, seen -> check(seen, so.sources()));
    return new Result(
        waiving.open().stream().filter(f -> !Rules.isUnverified(f)).toList(),
        waiving.open().stream().filter(Rules::isUnverified).toList(),
        waiving.waived(),
        so.sources(),
        so.mode(),
        so.types(),
        so.problems(),
        so.facts());
  }

  private static List<Finding> check(Facts facts, Sources sources) {
    if (facts.all().isEmpty()) {
      return List.of();
    }
    return Rules.all().stream()
        .flatMap(rule -> rule.check(facts))
        .distinct()
        .sorted()
        .map(finding -> finding.about(finding.subject().in(sources.enclosing(finding.place()))))
        .toList();
  }

  private static void read(byte[] bytes, String name, List<TypeCode> types, List<String> problems) {
    try {
      types.add(ClassFiles.read(bytes));
    } catch (CorruptClass e) {
      problems.add(name + ": " + e.getMessage());
    }
  }
}
