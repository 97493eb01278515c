package dev.baton.engine.implied;

import static dev.baton.engine.syntax.Modifiers.*;

import dev.baton.engine.syntax.Annotation;
import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Modifiers;
import dev.baton.engine.syntax.Stmt;
import dev.baton.engine.syntax.TypeTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members that Lombok adds, by its documented rules: getters, setters, constructors, builders,
 * withers, loggers. Members that are written stand. Stateless.
 */
final class Lombok {
  private static final Map<String, String> LOGGERS =
      Map.of(
          "Slf4j", "org.slf4j.Logger",
          "XSlf4j", "org.slf4j.ext.XLogger",
          "Log4j2", "org.apache.logging.log4j.Logger",
          "Log4j", "org.apache.log4j.Logger",
          "Log", "java.util.logging.Logger",
          "CommonsLog", "org.apache.commons.logging.Log",
          "JBossLog", "org.jboss.logging.Logger",
          "Flogger", "com.google.common.flogger.FluentLogger");
  private static final Set<String> ALL_ARGUMENTS = Set.of("AllArgsConstructor", "Value");
  private static final Set<String> REQUIRED_ARGUMENTS = Set.of("RequiredArgsConstructor", "Data");

  private Lombok() {}

  static void expand(Decl.Type type, List<Decl> members) {
    if (type.modifiers().annotations().isEmpty() && !hasAnnotatedMember(members)) {
      return;
    }
    boolean written = members.stream().anyMatch(Lombok::isConstructor);
    fields(type, members);
    accessors(type, members);
    constructors(type, members, written);
    LombokBuilder.expand(type, members);
    LOGGERS.forEach(
        (name, logger) -> annotation(type, name).ifPresent(a -> logger(a, logger, members)));
  }

  private static boolean hasAnnotatedMember(List<Decl> members) {
    return members.stream()
        .anyMatch(
            m ->
                (m instanceof Decl.Field f && !f.modifiers().annotations().isEmpty())
                    || (m instanceof Decl.Method c && !c.modifiers().annotations().isEmpty()));
  }

  private static boolean isConstructor(Decl member) {
    return member instanceof Decl.Method method && method.isConstructor();
  }

  static Optional<Annotation> annotation(Decl.Type type, String name) {
    return annotation(type.modifiers(), name);
  }

  static Optional<Annotation> annotation(Modifiers modifiers, String name) {
    return modifiers.annotations().stream().filter(a -> a.simpleName().equals(name)).findFirst();
  }

  /** {@code @Value} and {@code @FieldDefaults} make fields private and final. */
  private static void fields(Decl.Type type, List<Decl> members) {
    boolean isFinal =
        annotation(type, "Value").isPresent()
            || annotation(type, "FieldDefaults").filter(a -> says(a, "makeFinal")).isPresent();
    for (int i = 0; isFinal && i < members.size(); i++) {
      if (members.get(i) instanceof Decl.Field f
          && !f.modifiers().has(STATIC)
          && annotation(f.modifiers(), "NonFinal").isEmpty()) {
        members.set(
            i,
            new Decl.Field(f.modifiers().with(FINAL), f.type(), f.name(), f.initial(), f.line()));
      }
    }
  }

  static boolean says(Annotation annotation, String member) {
    return annotation.values().get(member) instanceof Expr.Literal literal
        && Boolean.TRUE.equals(literal.value());
  }

  private static void accessors(Decl.Type type, List<Decl> members) {
    for (Decl member : List.copyOf(members)) {
      if (member instanceof Decl.Field field && !field.modifiers().has(STATIC)) {
        LombokAccessors accessors = new LombokAccessors(type, field);
        accessors.getter().ifPresent(m -> add(m, members));
        accessors.setter().ifPresent(m -> add(m, members));
        accessors.wither().ifPresent(m -> add(m, members));
      }
    }
  }

  /** Adds a method, unless one of its name and number of parameters is there. */
  static void add(Decl.Method method, List<Decl> members) {
    boolean isThere =
        members.stream()
            .anyMatch(
                m ->
                    m instanceof Decl.Method other
                        && other.name().equals(method.name())
                        && other.parameters().size() == method.parameters().size());
    if (!isThere) {
      members.add(method);
    }
  }

  private static void constructors(Decl.Type type, List<Decl> members, boolean written) {
    for (Annotation annotation : type.modifiers().annotations()) {
      String name = annotation.simpleName();
      boolean implied = name.equals("Value") || name.equals("Data");
      if (implied && (written || asksForConstructor(type))) {
        continue;
      }
      if (name.equals("NoArgsConstructor")) {
        construct(type, List.of(), annotation, members);
      } else if (ALL_ARGUMENTS.contains(name)) {
        construct(type, settable(members), annotation, members);
      } else if (REQUIRED_ARGUMENTS.contains(name)) {
        construct(
            type,
            settable(members).stream().filter(Lombok::isRequired).toList(),
            annotation,
            members);
      }
    }
  }

  private static boolean asksForConstructor(Decl.Type type) {
    return type.modifiers().annotations().stream()
        .map(Annotation::simpleName)
        .anyMatch(n -> n.endsWith("ArgsConstructor"));
  }

  /** The fields that a constructor can set. */
  static List<Decl.Field> settable(List<Decl> members) {
    List<Decl.Field> found = new ArrayList<>();
    for (Decl member : members) {
      if (member instanceof Decl.Field field
          && !field.modifiers().has(STATIC)
          && !(field.modifiers().has(FINAL)
              && field.initial() != null
              && annotation(field.modifiers(), "Default").isEmpty())) {
        found.add(field);
      }
    }
    return found;
  }

  private static boolean isRequired(Decl.Field field) {
    return (field.modifiers().has(FINAL) || annotation(field.modifiers(), "NonNull").isPresent())
        && field.initial() == null;
  }

  static void construct(
      Decl.Type type, List<Decl.Field> fields, Annotation annotation, List<Decl> members) {
    int line = annotation.line();
    List<Decl.Parameter> parameters = fields.stream().map(f -> parameter(f, line)).toList();
    List<Stmt> statements =
        fields.stream().map(f -> ImpliedMembers.assignment(f.name(), f.name(), line)).toList();
    members.add(ImpliedMembers.constructor(PUBLIC, parameters, statements, line));
    if (annotation.values().get("staticName") instanceof Expr.Literal name) {
      TypeTree.Named made = LombokBuilder.self(type);
      List<Expr> arguments = fields.stream().<Expr>map(f -> new Expr.Name(f.name(), line)).toList();
      Expr value = new Expr.New(null, made, false, arguments, null, line);
      Modifiers modifiers = new Modifiers(PUBLIC | STATIC, List.of());
      Stmt.Block body = new Stmt.Block(List.of(new Stmt.Return(value, line)), line, line);
      members.add(
          new Decl.Method(modifiers, made, name.value().toString(), parameters, body, line));
    }
  }

  static Decl.Parameter parameter(Decl.Field field, int line) {
    return new Decl.Parameter(Modifiers.NONE, field.type(), field.name(), false, line);
  }

  private static void logger(Annotation annotation, String type, List<Decl> members) {
    Modifiers modifiers = new Modifiers(PRIVATE | STATIC | FINAL, List.of());
    members.add(new Decl.Field(modifiers, TypeTree.named(type), "log", null, annotation.line()));
  }
}
