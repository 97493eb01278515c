package dev.baton.engine.lower;

import dev.baton.engine.bytecode.assemble.ClassAssembler.ClassLiteral;
import dev.baton.engine.bytecode.assemble.ClassAssembler.EnumConstant;
import dev.baton.engine.code.AnnotationUse;
import dev.baton.engine.declare.ConstantReader;
import dev.baton.engine.declare.Folding;
import dev.baton.engine.declare.Project;
import dev.baton.engine.declare.Scope;
import dev.baton.engine.declare.TypeResolver;
import dev.baton.engine.symbol.AnnotationTraits;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.ClassSymbol;
import dev.baton.engine.symbol.Members;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Annotation;
import dev.baton.engine.syntax.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Annotations as written into annotations as class files have them. */
final class AnnotationValues {
  private final Project project;
  private final Scope scope;

  AnnotationValues(Project project, Scope scope) {
    this.project = project;
    this.scope = scope;
  }

  /** Those that are kept for the run time; several of one kind stand in their container. */
  List<AnnotationUse> read(List<Annotation> annotations, String target) {
    Map<String, List<AnnotationUse>> found = new LinkedHashMap<>();
    for (Annotation annotation : annotations) {
      AnnotationTraits traits = traits(annotation);
      if (traits.isKept() && traits.fits(target)) {
        AnnotationUse use = read(annotation);
        found.computeIfAbsent(use.type(), t -> new ArrayList<>()).add(use);
      }
    }
    List<AnnotationUse> all = new ArrayList<>();
    found.forEach((type, uses) -> all.addAll(contained(type, uses)));
    return all;
  }

  /** The annotations of an annotation, which is a type as well. */
  List<AnnotationUse> readOfAnnotation(List<Annotation> annotations) {
    List<AnnotationUse> all = new ArrayList<>(read(annotations, "ANNOTATION_TYPE"));
    read(annotations, "TYPE").stream().filter(a -> !all.contains(a)).forEach(all::add);
    return all;
  }

  private List<AnnotationUse> contained(String type, List<AnnotationUse> uses) {
    ClassSymbol symbol = project.find(type);
    String container = symbol == null ? null : symbol.traits().container();
    return uses.size() == 1 || container == null
        ? uses
        : List.of(new AnnotationUse(container, Map.of("value", uses)));
  }

  private AnnotationTraits traits(Annotation annotation) {
    ClassSymbol symbol = project.find(type(annotation));
    return symbol == null ? AnnotationTraits.UNKNOWN : symbol.traits();
  }

  private String type(Annotation annotation) {
    return TypeResolver.resolve(annotation.type(), scope).internalName();
  }

  private AnnotationUse read(Annotation annotation) {
    String type = type(annotation);
    Map<String, Object> values = new LinkedHashMap<>();
    annotation
        .values()
        .forEach(
            (name, value) -> {
              Object read = read(value, member(type, name));
              if (read != null) {
                values.put(name, read);
              }
            });
    return new AnnotationUse(type, values);
  }

  /** The type of a member; unknown if the annotation is. */
  private Type member(String type, String name) {
    List<Members.Method> found = project.members().methods(Type.of(type), name);
    return found.isEmpty() ? BasicTypes.UNKNOWN : found.get(0).result();
  }

  private @Nullable Object read(Expr value, Type wanted) {
    if (value instanceof Expr.ArrayInit several) {
      Type element = wanted instanceof Type.Array array ? array.element() : BasicTypes.UNKNOWN;
      List<Object> all = new ArrayList<>();
      for (Expr each : several.values()) {
        Object read = read(each, element);
        if (read != null) {
          all.add(read);
        }
      }
      return all;
    }
    if (wanted instanceof Type.Array array) {
      Object single = read(value, array.element());
      return single == null ? List.of() : List.of(single);
    }
    return single(value, wanted);
  }

  private @Nullable Object single(Expr value, Type wanted) {
    if (value instanceof Expr.ClassLiteral literal) {
      return new ClassLiteral(TypeResolver.resolve(literal.type(), scope).descriptor());
    }
    if (value instanceof Expr.Annotated nested) {
      return read(nested.annotation());
    }
    Object constant = ConstantReader.read(value, scope);
    if (constant != null) {
      Object fitting = wanted.isPrimitive() ? Folding.convert(constant, wanted) : null;
      return fitting == null ? constant : fitting;
    }
    return constant(value.path(), wanted);
  }

  /** A constant of an enum, or of a library that nobody knows: its name has to do. */
  private @Nullable Object constant(String path, Type wanted) {
    if (path.isEmpty()) {
      return null;
    }
    int dot = path.lastIndexOf('.');
    String name = path.substring(dot + 1);
    if (wanted.equals(BasicTypes.STRING)) {
      return name;
    }
    String type =
        wanted instanceof Type.Named named
            ? named.name()
            : dot < 0
                ? "?"
                : TypeResolver.resolve(
                        dev.baton.engine.syntax.TypeTree.named(path.substring(0, dot)), scope)
                    .internalName();
    return new EnumConstant(type, name);
  }
}
