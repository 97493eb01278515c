package dev.baton.engine.source;

import dev.baton.engine.cache.Known;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Places;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Waiver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The sources of one run, and where in them things stand. Not thread-safe. */
public final class Sources implements Places {
  /** The text, in characters, of which is held where things stand; that takes ten times as much. */
  private static final long MOST_HELD = 2_000_000;

  private final Map<String, Path> files = new TreeMap<>();
  private final Set<String> mattering = new TreeSet<>();
  private final Map<String, SourceFile> read = new HashMap<>();
  private final Map<String, List<String>> byName = new HashMap<>();
  private final Set<SourceFile> recent = new LinkedHashSet<>();
  private final Map<SourceFile, Known> answers = new HashMap<>();
  private long held;
  private boolean remembers;
  private final Map<String, Optional<String>> byType = new HashMap<>();

  /**
   * The sources at these paths.
   *
   * @param root what the paths in places are relative to
   */
  public Sources(Path root, List<Path> paths) {
    Path from = from(root);
    paths.forEach(path -> files.put(relative(from, path), path));
    mattering.addAll(files.keySet());
  }

  /**
   * The sources at these paths.
   *
   * @param root what the paths in places are relative to
   * @param mattering those of them in which waivers can stand
   */
  public Sources(Path root, List<Path> paths, Collection<Path> mattering) {
    Path from = from(root);
    paths.forEach(path -> files.put(relative(from, path), path));
    mattering.forEach(path -> this.mattering.add(relative(from, path)));
  }

  private static Path from(Path root) {
    return root.toAbsolutePath().normalize();
  }

  private static String relative(Path from, Path path) {
    Path to = path.toAbsolutePath().normalize();
    return (to.startsWith(from) ? from.relativize(to) : to).toString().replace('\\', '/');
  }

  /** The source files, relative to the root. */
  public Set<String> files() {
    return Collections.unmodifiableSet(files.keySet());
  }

  /** A line of a source file; empty where there is none. */
  public String line(Place place) {
    SourceFile file = open(place.file());
    return file == null ? "" : file.line(place.line());
  }

  /**
   * The declaration around a place, such as {@code demo.Typos.fix(String)}; the file where its
   * source is not known.
   */
  public String enclosing(Place place) {
    SourceFile file = open(place.file());
    String name = name(place.file());
    return file == null
        ? name
        : known(file).name(place.toString(), () -> file.enclosing(place)).orElse(name);
  }

  /**
   * Every waiver in the sources.
   *
   * @param constants the text of a constant by its name ({@code Accepted.RULE}); the name itself
   *     for any other
   */
  public List<Waiver> waivers(UnaryOperator<String> constants) {
    List<Waiver> found = new ArrayList<>();
    for (String name : mattering) {
      Path path = files.get(name);
      // most name none; their text is not kept
      SourceFile file = path == null || !mayWaive(bytes(path)) ? null : open(name);
      if (file != null) {
        found.addAll(file.waivers(constants));
      }
    }
    return found;
  }

  /** Whether a text may name a waiver; where it does not, nothing is parsed. */
  static boolean mayWaive(String text) {
    return text.contains("Waive") || text.contains("baton:");
  }

  /** The same of a text that is not decoded: the names are the same in any of its encodings. */
  private static boolean mayWaive(byte[] text) {
    return mayWaive(new String(text, StandardCharsets.ISO_8859_1));
  }

  private @Nullable SourceFile open(String name) {
    Path path = files.get(name);
    if (path == null) {
      return null;
    }
    SourceFile file = read.computeIfAbsent(name, n -> new SourceFile(n, text(path)));
    keep(file);
    return file;
  }

  /** What was read of those that were asked for last is kept, up to a limit. */
  private void keep(SourceFile file) {
    if (recent.remove(file)) {
      recent.add(file);
      return;
    }
    recent.add(file);
    held += file.text().length();
    while (held > MOST_HELD && recent.size() > 1) {
      SourceFile eldest = recent.iterator().next();
      recent.remove(eldest);
      held -= eldest.text().length();
      eldest.forget();
    }
  }

  private static String text(Path path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** Uses what this process was told of the same texts before; the answers are the same. */
  public Sources remembering() {
    remembers = true;
    return this;
  }

  private Known known(SourceFile file) {
    return answers.computeIfAbsent(
        file, f -> remembers ? Known.of(f.path(), f.text()) : new Known());
  }

  /** Forgets what this process was told of any text. */
  public static void forget() {
    Known.forget();
  }

  private Optional<String> fileOf(TypeCode type) {
    return byType.computeIfAbsent(
        type.sourcePath(), wanted -> inItsFolder(wanted).or(() -> byItsPackage(wanted)));
  }

  private Optional<String> inItsFolder(String wanted) {
    return named(wanted).stream()
        .filter(f -> f.equals(wanted) || f.endsWith("/" + wanted))
        .findFirst();
  }

  /** A source need not stand in the folder that its package names. */
  private Optional<String> byItsPackage(String wanted) {
    String folder = wanted.substring(0, Math.max(0, wanted.lastIndexOf('/')));
    return named(wanted).stream().filter(f -> isOf(f, folder.replace('/', '.'))).findFirst();
  }

  private boolean isOf(String name, String packageName) {
    SourceFile file = open(name);
    return file != null && file.isOf(packageName);
  }

  private List<String> named(String path) {
    if (byName.isEmpty()) {
      files.keySet().forEach(f -> byName.computeIfAbsent(name(f), n -> new ArrayList<>()).add(f));
    }
    return byName.getOrDefault(name(path), List.of());
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether the source of the type is there. */
  public boolean has(TypeCode type) {
    return fileOf(type).isPresent();
  }

  private Place find(TypeCode type, int line, String question, Finder finder) {
    Optional<String> file = fileOf(type);
    SourceFile source = file.map(this::open).orElse(null);
    if (source == null) {
      return Place.line(type.sourcePath(), line);
    }
    return known(source)
        .place(question, () -> finder.in(source))
        .orElse(Place.line(file.orElseThrow(), line));
  }

  private interface Finder {
    Optional<Place> in(SourceFile file);
  }

  @Override
  public Place type(TypeCode type) {
    return find(type, 1, "type " + type.simpleName(), file -> file.spots().type(type.simpleName()));
  }

  @Override
  public Place field(TypeCode type, String name) {
    return find(
        type,
        1,
        "field " + type.simpleName() + " " + name,
        file -> file.spots().field(type.simpleName(), name));
  }

  @Override
  public Place method(TypeCode type, MethodCode method) {
    return find(
        type,
        method.line(),
        String.join(" ", "method", type.simpleName(), method.ref().name(), "" + method.line()),
        file -> file.spots().method(type.simpleName(), method.ref().name(), method.line()));
  }

  @Override
  public Place write(TypeCode type, String member, int line) {
    return find(
        type,
        line,
        "write " + member + " " + line,
        file -> Optional.of(file.spots().write(member, line)));
  }

  @Override
  public Place loop(TypeCode type, int firstLine, int lastLine) {
    return find(
        type,
        firstLine,
        "loop " + firstLine + " " + lastLine,
        file -> file.spots().loop(firstLine, lastLine));
  }
}
