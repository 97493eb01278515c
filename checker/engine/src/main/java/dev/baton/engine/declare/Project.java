package dev.baton.engine.declare;

import dev.baton.engine.symbol.ClassSymbol;
import dev.baton.engine.symbol.Classes;
import dev.baton.engine.symbol.Hierarchy;
import dev.baton.engine.symbol.Members;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The index: every type that the sources declare, by internal name, before all that libraries
 * declare. Types inside bodies join it when their bodies are read. Not thread-safe.
 */
public final class Project implements Classes {
  /** Where types are put that no import and no package tells the home of. */
  public static final String NOWHERE = "?/";

  private static final String COMPACT = "$COMPACT_CLASS";
  private final Map<String, DeclaredClass> declared = new TreeMap<>();
  private final Map<String, ClassSymbol> asked = new HashMap<>();
  private final Set<String> absent = new HashSet<>();
  private final Map<String, String> internalNames = new HashMap<>();
  private final Set<String> packages = new HashSet<>();
  private final Map<String, Integer> unresolved = new TreeMap<>();
  private final Classes libraries;
  private final Hierarchy hierarchy = new Hierarchy(this);
  private final Members members = new Members(hierarchy);

  /**
   * The index of these files.
   *
   * @param libraries the declarations of everything else
   */
  public Project(Collection<Unit> units, Classes libraries) {
    this.libraries = libraries;
    List<DeclaredClass> all = new ArrayList<>();
    for (Unit unit : units) {
      packages.add(unit.packageName());
      UnitScope scope = new UnitScope(this, unit);
      for (Decl.Type type : unit.types()) {
        String name = isCompact(type) ? unit.fileName().replace(".java", "") : type.name();
        all.add(new DeclaredClass(type, scope.packagePath() + name, scope, null));
      }
    }
    all.forEach(this::add);
  }

  private static boolean isCompact(Decl.Type type) {
    return type.name().equals(COMPACT);
  }

  boolean isCompact(Unit unit) {
    return unit.types().stream().anyMatch(Project::isCompact);
  }

  /** Takes in a type and those declared in it; the first of a name stands. */
  void add(DeclaredClass type) {
    declared.putIfAbsent(type.name(), type);
    type.nested().forEach(this::add);
  }

  /** Takes in a type of a body, which is read again when more is known about what is around it. */
  void replace(DeclaredClass type) {
    declared.put(type.name(), type);
    type.nested().forEach(this::replace);
  }

  /** The types that the sources declare, in the order of their names. */
  public Collection<DeclaredClass> declared() {
    return List.copyOf(declared.values());
  }

  @Override
  public @Nullable ClassSymbol find(String name) {
    DeclaredClass own = declared.get(name);
    if (own != null) {
      return own;
    }
    ClassSymbol found = asked.get(name);
    if (found == null && absent.add(name)) {
      found = libraries.find(name);
      if (found != null) {
        absent.remove(name);
        asked.put(name, found);
      }
    }
    return found;
  }

  public Hierarchy hierarchy() {
    return hierarchy;
  }

  public Members members() {
    return members;
  }

  /** Whether something in the package, with dots, is known. */
  boolean isKnownPackage(String name) {
    return packages.contains(name)
        || ModuleLayer.boot().modules().stream().anyMatch(m -> m.getPackages().contains(name));
  }

  /** The internal name of a qualified one; where no such type is known, capitals tell. */
  public String internalName(String qualified) {
    return internalNames.computeIfAbsent(qualified, this::internal);
  }

  private String internal(String qualified) {
    String name = qualified.replace('.', '/');
    for (String tried = name; ; ) {
      if (find(tried) != null) {
        return tried;
      }
      int slash = tried.lastIndexOf('/');
      if (slash < 0) {
        break;
      }
      tried = tried.substring(0, slash) + "$" + tried.substring(slash + 1);
    }
    StringBuilder guessed = new StringBuilder();
    boolean inType = false;
    for (String part : qualified.split("\\.", -1)) {
      guessed.append(guessed.isEmpty() ? "" : inType ? "$" : "/").append(part);
      inType |= !part.isEmpty() && Character.isUpperCase(part.charAt(0));
    }
    return guessed.toString();
  }

  /** The type that a name which nobody declares is taken for; noted as such. */
  Type unresolved(UnitScope scope, String name) {
    unresolved.merge(scope.file().path() + ": " + name, 1, Integer::sum);
    return scope.guessType(name);
  }

  /** The names that nobody declares, after the files that use them, with how often they do. */
  public Map<String, Integer> unresolved() {
    return unresolved;
  }
}
