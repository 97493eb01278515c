package dev.baton.engine.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import dev.baton.engine.syntax.Annotation;
import dev.baton.engine.syntax.Unit;
import java.util.List;

/** The parser's files into ours. Stateless. */
final class UnitReader {
  private UnitReader() {}

  static Unit read(CompilationUnit unit, String path) {
    String name = unit.getPackageDeclaration().map(p -> p.getNameAsString()).orElse("");
    List<Annotation> annotations =
        unit.getPackageDeclaration()
            .map(p -> DeclarationReader.annotations(p.getAnnotations()))
            .orElse(List.of());
    return new Unit(
        path,
        name,
        annotations,
        unit.getImports().stream().map(UnitReader::imported).toList(),
        unit.getTypes().stream().map(DeclarationReader::type).toList());
  }

  private static Unit.Import imported(ImportDeclaration one) {
    return new Unit.Import(one.getNameAsString(), one.isStatic(), one.isAsterisk(), one.isModule());
  }
}
