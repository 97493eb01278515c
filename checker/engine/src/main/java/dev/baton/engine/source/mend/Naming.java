package dev.baton.engine.source.mend;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.SimpleName;
import java.util.List;
import java.util.Optional;

/**
 * How a type is named in a file.
 *
 * @param name simple, or qualified where the simple name could mean another type
 * @param edits the import that this needs, if it needs one
 */
record Naming(String name, List<Edit> edits) {
  /** How the file names the type. */
  static Naming of(String type, SourceText source) {
    String home = type.substring(0, type.lastIndexOf('.'));
    String simple = type.substring(home.length() + 1);
    NodeList<ImportDeclaration> imports = source.unit().getImports();
    boolean imported =
        imports.stream()
            .filter(i -> !i.isStatic())
            .anyMatch(i -> i.getNameAsString().equals(i.isAsterisk() ? home : type));
    boolean declared =
        source.unit().getTypes().stream().anyMatch(t -> t.getNameAsString().equals(simple));
    if (imported && !declared) {
      return new Naming(simple, List.of());
    }
    boolean taken =
        source.unit().findAll(SimpleName.class).stream()
                .anyMatch(n -> n.getIdentifier().equals(simple))
            || source.unit().findAll(Name.class).stream()
                .anyMatch(n -> n.getIdentifier().equals(simple));
    Optional<Edit> edit = taken ? Optional.empty() : added(type, source);
    return edit.map(e -> new Naming(simple, List.of(e))).orElse(new Naming(type, List.of()));
  }

  /** An import among those that are there, in their order; none where there is no place for it. */
  private static Optional<Edit> added(String type, SourceText source) {
    String line = "import " + type + ";";
    List<ImportDeclaration> imports =
        source.unit().getImports().stream()
            .filter(i -> !i.isStatic() && source.isFirst(i) && source.isLast(i))
            .toList();
    for (ImportDeclaration each : imports) {
      if (each.getNameAsString().compareTo(type) > 0) {
        return Optional.of(Edit.insert(source.start(each), line + source.lineEnd()));
      }
    }
    if (!imports.isEmpty()) {
      ImportDeclaration last = imports.get(imports.size() - 1);
      return Optional.of(
          Edit.insert(source.nextLine(source.end(last) - 1), line + source.lineEnd()));
    }
    Optional<PackageDeclaration> start = source.unit().getPackageDeclaration();
    String alone = source.lineEnd() + line + source.lineEnd();
    return start
        .filter(p -> source.unit().getImports().isEmpty() && source.isLast(p))
        .map(p -> Edit.insert(source.nextLine(source.end(p) - 1), alone));
  }
}
