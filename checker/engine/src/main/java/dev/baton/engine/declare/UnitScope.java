package dev.baton.engine.declare;

import dev.baton.engine.symbol.ClassSymbol;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Unit;
import dev.baton.engine.syntax.Unit.Import;
import java.lang.module.ModuleDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What names mean in a file, JLS 6.4.1 and 7.5: imports, its package, {@code java.lang}. */
public final class UnitScope extends Scope {
  private final Project project;
  private final Unit unit;
  private final String packagePath;
  private final Map<String, Optional<Type>> known = new HashMap<>();

  UnitScope(Project project, Unit unit) {
    super(null);
    this.project = project;
    this.unit = unit;
    this.packagePath =
        unit.packageName().isEmpty() ? "" : unit.packageName().replace('.', '/') + "/";
  }

  public Project project() {
    return project;
  }

  public Unit file() {
    return unit;
  }

  /** The package as a prefix of internal names. */
  public String packagePath() {
    return packagePath;
  }

  @Override
  @Nullable Type ownType(String name) {
    Optional<Type> found = known.get(name);
    if (found == null) {
      found = Optional.ofNullable(find(name));
      known.put(name, found);
    }
    return found.orElse(null);
  }

  private @Nullable Type find(String name) {
    for (Import one : unit.imports()) {
      if (!one.isWildcard() && !one.isModule() && lastPart(one.name()).equals(name)) {
        String type = one.isStatic() ? staticType(one.name()) : project.internalName(one.name());
        if (type != null) {
          return Type.of(type);
        }
      }
    }
    if (project.find(packagePath + name) != null) {
      return Type.of(packagePath + name);
    }
    String onDemand = onDemand(name);
    return onDemand == null ? null : Type.of(onDemand);
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private @Nullable String staticType(String name) {
    int dot = name.lastIndexOf('.');
    String owner = project.internalName(name.substring(0, Math.max(dot, 0)));
    return project.members().type(owner, name.substring(dot + 1));
  }

  private @Nullable String onDemand(String name) {
    for (Import one : unit.imports()) {
      String found = null;
      if (one.isModule()) {
        found = inModule(one.name(), name);
      } else if (one.isWildcard()) {
        found = within(one.name(), name);
      }
      if (found != null) {
        return found;
      }
    }
    if (project.find("java/lang/" + name) != null) {
      return "java/lang/" + name;
    }
    return project.isCompact(unit) ? inModule("java.base", name) : null;
  }

  private @Nullable String within(String packageOrType, String name) {
    String inPackage = packageOrType.replace('.', '/') + "/" + name;
    if (project.find(inPackage) != null) {
      return inPackage;
    }
    ClassSymbol host = project.find(project.internalName(packageOrType));
    return host == null ? null : project.members().type(host.name(), name);
  }

  private @Nullable String inModule(String module, String name) {
    return ModuleLayer.boot().findModule(module).map(Module::getDescriptor).stream()
        .flatMap(descriptor -> packages(descriptor))
        .map(p -> p.replace('.', '/') + "/" + name)
        .filter(n -> project.find(n) != null)
        .findFirst()
        .orElse(null);
  }

  private static Stream<String> packages(ModuleDescriptor module) {
    return module.exports().stream()
        .filter(e -> !e.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .sorted();
  }

  /**
   * What a name that nobody declares most likely means: a type of the one package that is imported
   * whole and that nobody knows, or else one of the same package that is generated.
   */
  public Type guessType(String name) {
    List<String> unknown = new ArrayList<>();
    for (Import one : unit.imports()) {
      if (one.isWildcard() && !one.isStatic() && !project.isKnownPackage(one.name())) {
        unknown.add(one.name().replace('.', '/'));
      }
    }
    if (unknown.isEmpty()) {
      return Type.of(packagePath + name);
    }
    return Type.of(unknown.size() == 1 ? unknown.get(0) + "/" + name : Project.NOWHERE + name);
  }

  /** The types whose static members of this name are imported, the exact imports first. */
  public List<String> staticOwners(String member) {
    List<String> owners = new ArrayList<>();
    for (Import one : unit.imports()) {
      int dot = one.name().lastIndexOf('.');
      if (one.isStatic() && !one.isWildcard() && one.name().substring(dot + 1).equals(member)) {
        owners.add(project.internalName(one.name().substring(0, Math.max(dot, 0))));
      }
    }
    for (Import one : unit.imports()) {
      if (one.isStatic() && one.isWildcard()) {
        owners.add(project.internalName(one.name()));
      }
    }
    return owners;
  }

  /** Whether a static import names this very member. */
  public boolean importsExactly(String member) {
    return unit.imports().stream()
        .anyMatch(i -> i.isStatic() && !i.isWildcard() && lastPart(i.name()).equals(member));
  }

  /** Whether something of Lombok is imported. */
  boolean usesLombok() {
    return unit.imports().stream().anyMatch(i -> i.name().startsWith("lombok"));
  }
}
