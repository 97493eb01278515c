package dev.baton.engine.source;

import static dev.baton.engine.source.TypeReader.endLine;
import static dev.baton.engine.source.TypeReader.line;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.body.*;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.baton.engine.syntax.Annotation;
import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Modifiers;
import dev.baton.engine.syntax.TypeTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parser's declarations into ours. Stateless. */
final class DeclarationReader {
  private DeclarationReader() {}

  static Decl.Type type(TypeDeclaration<?> declared) {
    Modifiers modifiers = modifiers(declared.getModifiers(), declared.getAnnotations());
    List<TypeTree> extended = List.of();
    List<TypeTree> implemented = List.of();
    List<Decl.TypeParameter> parameters = List.of();
    List<Decl.Parameter> components = List.of();
    List<Decl.Constant> constants = List.of();
    Decl.Kind kind = Decl.Kind.ANNOTATION;
    if (declared instanceof ClassOrInterfaceDeclaration type) {
      kind = type.isInterface() ? Decl.Kind.INTERFACE : Decl.Kind.CLASS;
      extended = TypeReader.all(type.getExtendedTypes());
      implemented = TypeReader.all(type.getImplementedTypes());
      parameters = TypeReader.parameters(type.getTypeParameters());
    } else if (declared instanceof EnumDeclaration type) {
      kind = Decl.Kind.ENUM;
      implemented = TypeReader.all(type.getImplementedTypes());
      constants = type.getEntries().stream().map(DeclarationReader::constant).toList();
    } else if (declared instanceof RecordDeclaration type) {
      kind = Decl.Kind.RECORD;
      implemented = TypeReader.all(type.getImplementedTypes());
      parameters = TypeReader.parameters(type.getTypeParameters());
      components = parameters(type.getParameters());
    }
    return new Decl.Type(
        kind,
        declared.getNameAsString(),
        modifiers,
        parameters,
        extended,
        implemented,
        components,
        constants,
        members(declared.getMembers()),
        line(declared),
        line(declared.getName()),
        endLine(declared));
  }

  static Decl.Type anonymous(Collection<BodyDeclaration<?>> members, ObjectCreationExpr made) {
    return body(members, line(made), endLine(made));
  }

  private static Decl.Type body(Collection<BodyDeclaration<?>> members, int line, int endLine) {
    return new Decl.Type(
        Decl.Kind.CLASS,
        "",
        Modifiers.NONE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        members(members),
        line,
        line,
        endLine);
  }

  private static Decl.Constant constant(EnumConstantDeclaration constant) {
    int line = line(constant);
    return new Decl.Constant(
        constant.getNameAsString(),
        annotations(constant.getAnnotations()),
        ExpressionReader.all(constant.getArguments()),
        constant.getClassBody().isEmpty()
            ? null
            : body(constant.getClassBody(), line, endLine(constant)),
        line);
  }

  private static List<Decl> members(Collection<BodyDeclaration<?>> members) {
    List<Decl> all = new ArrayList<>();
    for (BodyDeclaration<?> member : members) {
      if (member instanceof TypeDeclaration<?> type) {
        all.add(type(type));
      } else if (member instanceof FieldDeclaration field) {
        fields(field, all);
      } else if (member instanceof InitializerDeclaration code) {
        all.add(
            new Decl.Initializer(
                code.isStatic(), StatementReader.block(code.getBody()), line(code)));
      } else if (member instanceof MethodDeclaration method) {
        Optional<BlockStmt> body = method.getBody();
        all.add(method(method, method.getType(), method.getNameAsString(), body));
      } else if (member instanceof ConstructorDeclaration constructor) {
        all.add(method(constructor, null, "<init>", Optional.of(constructor.getBody())));
      } else if (member instanceof CompactConstructorDeclaration constructor) {
        all.add(compact(constructor));
      } else if (member instanceof AnnotationMemberDeclaration value) {
        all.add(member(value));
      }
    }
    return List.copyOf(all);
  }

  private static void fields(FieldDeclaration field, List<Decl> all) {
    Modifiers modifiers = modifiers(field.getModifiers(), field.getAnnotations());
    for (VariableDeclarator variable : field.getVariables()) {
      all.add(
          new Decl.Field(
              modifiers,
              TypeReader.read(variable.getType()),
              variable.getNameAsString(),
              ExpressionReader.read(variable.getInitializer()),
              line(variable.getName())));
    }
  }

  private static Decl.Method method(
      CallableDeclaration<?> method,
      com.github.javaparser.ast.type.@Nullable Type result,
      String name,
      Optional<BlockStmt> body) {
    List<Decl.Parameter> parameters = parameters(method.getParameters());
    boolean varargs = parameters.stream().anyMatch(Decl.Parameter::isVarargs);
    Modifiers modifiers = modifiers(method.getModifiers(), method.getAnnotations());
    return new Decl.Method(
        varargs ? modifiers.with(Modifiers.VARARGS) : modifiers,
        TypeReader.parameters(method.getTypeParameters()),
        result == null ? TypeTree.VOID : TypeReader.read(result),
        name,
        parameters,
        body.map(StatementReader::block).orElse(null),
        false,
        null,
        line(method.getName()));
  }

  private static Decl.Method compact(CompactConstructorDeclaration constructor) {
    return new Decl.Method(
        modifiers(constructor.getModifiers(), constructor.getAnnotations()),
        List.of(),
        TypeTree.VOID,
        "<init>",
        List.of(),
        StatementReader.block(constructor.getBody()),
        true,
        null,
        line(constructor.getName()));
  }

  private static Decl.Method member(AnnotationMemberDeclaration member) {
    return new Decl.Method(
        modifiers(member.getModifiers(), member.getAnnotations()),
        List.of(),
        TypeReader.read(member.getType()),
        member.getNameAsString(),
        List.of(),
        null,
        false,
        ExpressionReader.read(member.getDefaultValue()),
        line(member.getName()));
  }

  static List<Decl.Parameter> parameters(Collection<Parameter> parameters) {
    List<Decl.Parameter> all = new ArrayList<>();
    for (Parameter parameter : parameters) {
      TypeTree type = TypeReader.read(parameter.getType());
      all.add(
          new Decl.Parameter(
              modifiers(parameter.getModifiers(), parameter.getAnnotations()),
              parameter.isVarArgs() ? new TypeTree.Array(type) : type,
              parameter.getNameAsString(),
              parameter.isVarArgs(),
              line(parameter.getName())));
    }
    return List.copyOf(all);
  }

  private static Modifiers modifiers(
      Collection<Modifier> modifiers, Collection<AnnotationExpr> annotations) {
    int access = 0;
    for (Modifier modifier : modifiers) {
      access |= flag(modifier.getKeyword());
    }
    return new Modifiers(access, annotations(annotations));
  }

  private static int flag(Modifier.Keyword keyword) {
    return switch (keyword) {
      case PUBLIC -> Modifiers.PUBLIC;
      case PRIVATE -> Modifiers.PRIVATE;
      case PROTECTED -> Modifiers.PROTECTED;
      case STATIC -> Modifiers.STATIC;
      case FINAL -> Modifiers.FINAL;
      case ABSTRACT -> Modifiers.ABSTRACT;
      case SYNCHRONIZED -> Modifiers.SYNCHRONIZED;
      case NATIVE -> Modifiers.NATIVE;
      case VOLATILE -> Modifiers.VOLATILE;
      case TRANSIENT -> Modifiers.TRANSIENT;
      case DEFAULT -> Modifiers.DEFAULT;
      default -> 0;
    };
  }

  static List<Annotation> annotations(Collection<AnnotationExpr> annotations) {
    return annotations.stream().map(DeclarationReader::annotation).toList();
  }

  static Annotation annotation(AnnotationExpr annotation) {
    Map<String, Expr> values = new LinkedHashMap<>();
    if (annotation instanceof SingleMemberAnnotationExpr single) {
      values.put("value", ExpressionReader.read(single.getMemberValue()));
    } else if (annotation instanceof NormalAnnotationExpr members) {
      members
          .getPairs()
          .forEach(p -> values.put(p.getNameAsString(), ExpressionReader.read(p.getValue())));
    }
    TypeTree.Named type = (TypeTree.Named) TypeTree.named(annotation.getNameAsString());
    return new Annotation(type, values, line(annotation));
  }
}
