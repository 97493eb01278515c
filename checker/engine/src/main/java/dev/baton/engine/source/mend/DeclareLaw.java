package dev.baton.engine.source.mend;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Declares on the constant that names a key what every write of the key does already.
 *
 * <p>Left to a person: a constant that is declared together with others, and a reducer that is
 * generic (its class is no constant that {@code @MergedBy} takes) or cannot be seen from there.
 *
 * @param reducer what merges; absent where all writes add
 */
record DeclareLaw(@Nullable Reducer reducer) implements Mend {
  private static final String ANNOTATIONS = "dev.baton.annotation.";

  @Override
  public Repair repair(SourceText source, int offset) {
    Optional<FieldDeclaration> constant =
        source.unit().findAll(FieldDeclaration.class).stream()
            .filter(f -> source.start(f) <= offset && offset < source.end(f))
            .reduce((outer, inner) -> inner);
    if (constant.isEmpty() || constant.get().getVariables().size() != 1) {
      return new Repair.Left("the key is not named by a constant that is declared alone");
    }
    if (reducer == null) {
      return annotated(source, constant.get(), "AppendOnly", new Naming("", List.of()));
    }
    return TypeFrom.see(reducer, source, constant.get())
        .map(named -> annotated(source, constant.get(), "MergedBy", named))
        .orElse(new Repair.Left("the reducer is generic, or cannot be seen from the constant"));
  }

  private static Repair annotated(
      SourceText source, Node constant, String annotation, Naming argument) {
    Naming named = Naming.of(ANNOTATIONS + annotation, source);
    String value = argument.name().isEmpty() ? "" : "(" + argument.name() + ".class)";
    int start = source.start(constant);
    String gap = source.isFirst(constant) ? source.lineEnd() + source.indent(start) : " ";
    List<Edit> edits = new ArrayList<>(named.edits());
    edits.addAll(argument.edits());
    edits.add(Edit.insert(start, "@" + named.name() + value + gap));
    return new Repair.Possible(edits);
  }
}
