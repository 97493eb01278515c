package dev.baton.engine.source.mend;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A class of the project as it is seen from a place in one of its files. */
final class TypeFrom {
  private final SourceText source;
  private final List<String> path;
  private final String home;

  private TypeFrom(SourceText source, List<String> path, String home) {
    this.source = source;
    this.path = path;
    this.home = home;
  }

  /** How the class is named there; empty where it is generic, or cannot be seen. */
  static Optional<Naming> see(Mend.Reducer reducer, SourceText source, Node place) {
    int slash = reducer.type().lastIndexOf('/');
    List<String> path = List.of(reducer.type().substring(slash + 1).split("\\$"));
    String home = slash < 0 ? "" : reducer.type().substring(0, slash).replace('/', '.');
    TypeFrom type = new TypeFrom(source, path, home);
    return SourceText.parse(reducer.source())
        .filter(its -> type.isSeen(its.unit(), place))
        .flatMap(its -> type.named(place));
  }

  private boolean isSeen(CompilationUnit its, Node place) {
    boolean near = packageOf(its).equals(packageOf(source.unit()));
    List<? extends Node> level = its.getTypes();
    for (int i = 0; i < path.size(); i++) {
      String name = path.get(i);
      Optional<TypeDeclaration<?>> found = named(level, name);
      if (found.isEmpty() || isGeneric(found.get())) {
        return false;
      }
      boolean inside = path.get(0).equals(around(place).get(0)) && near;
      boolean seen = near ? inside || !found.get().isPrivate() : isPublic(found.get());
      if (!seen) {
        return false;
      }
      level = found.get().getMembers();
    }
    return packageOf(its).equals(home);
  }

  private static Optional<TypeDeclaration<?>> named(List<? extends Node> level, String name) {
    for (Node node : level) {
      if (node instanceof TypeDeclaration<?> type && type.getNameAsString().equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private static boolean isGeneric(TypeDeclaration<?> type) {
    return (type instanceof ClassOrInterfaceDeclaration c && !c.getTypeParameters().isEmpty())
        || (type instanceof RecordDeclaration r && !r.getTypeParameters().isEmpty());
  }

  private static boolean isPublic(TypeDeclaration<?> type) {
    boolean member =
        type.getParentNode()
            .filter(p -> p instanceof ClassOrInterfaceDeclaration c && c.isInterface())
            .isPresent();
    return type.isPublic() || member;
  }

  private static String packageOf(CompilationUnit unit) {
    return unit.getPackageDeclaration().map(p -> p.getNameAsString()).orElse("");
  }

  /** The types around a place, the outermost first. */
  private static List<String> around(Node place) {
    List<String> names = new ArrayList<>();
    for (Optional<Node> at = place.getParentNode(); at.isPresent(); at = at.get().getParentNode()) {
      if (at.get() instanceof TypeDeclaration<?> type) {
        names.add(0, type.getNameAsString());
      }
    }
    return names;
  }

  private Optional<Naming> named(Node place) {
    String full = (home.isEmpty() ? "" : home + ".") + String.join(".", path);
    if (!packageOf(source.unit()).equals(home)) {
      return home.isEmpty() ? Optional.empty() : Optional.of(Naming.of(full, source));
    }
    List<String> around = around(place);
    int shared = 0;
    while (shared < Math.min(around.size(), path.size() - 1)
        && around.get(shared).equals(path.get(shared))) {
      shared++;
    }
    List<String> rest = path.subList(shared, path.size());
    String name = isOnly(rest.get(0)) ? String.join(".", rest) : full;
    return Optional.of(new Naming(name, List.of()));
  }

  /** Whether the file does not call several types by the name. */
  private boolean isOnly(String name) {
    boolean imported =
        source.unit().getImports().stream()
            .anyMatch(i -> !i.isAsterisk() && i.getName().getIdentifier().equals(name));
    long declared =
        source.unit().findAll(TypeDeclaration.class).stream()
            .filter(t -> ((TypeDeclaration<?>) t).getNameAsString().equals(name))
            .count();
    return !imported && declared <= 1;
  }
}
