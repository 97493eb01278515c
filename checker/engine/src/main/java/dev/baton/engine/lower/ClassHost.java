package dev.baton.engine.lower;

import dev.baton.engine.attribute.Attributes;
import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.Local;
import dev.baton.engine.lower.expression.Frame;
import dev.baton.engine.lower.expression.Host;
import dev.baton.engine.lower.expression.Lambdas;
import dev.baton.engine.lower.expression.Structures;
import dev.baton.engine.lower.statement.Statements;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the bodies of one class have asked for: methods of lambdas, numbers for switches. */
final class ClassHost implements Host {
  private final DeclaredClass type;
  private final Attributes attributes;
  private final SwitchMaps maps;
  private final IdentityHashMap<Expr.Lambda, String> names = new IdentityHashMap<>();
  private final Deque<Promised> promised = new ArrayDeque<>();
  private boolean asserts;

  ClassHost(DeclaredClass type, Attributes attributes, SwitchMaps maps) {
    this.type = type;
    this.attributes = attributes;
    this.maps = maps;
  }

  /** A method that is still to be written. */
  record Promised(
      String name,
      String descriptor,
      boolean isStatic,
      Type result,
      String around,
      Consumer<Frame> body) {}

  @Override
  public Structures statements(Frame frame, Type result) {
    return new Statements(frame, result);
  }

  private static String name(String around, int number) {
    return "lambda$" + around + "$" + number;
  }

  @Override
  public String lambda(
      Expr.Lambda lambda, Attributes.Lambda found, List<Local> captured, String around) {
    String known = names.get(lambda);
    if (known != null) {
      return known;
    }
    String name = name(around, attributes.lambdaNumber(lambda));
    names.put(lambda, name);
    promised.add(
        new Promised(
            name,
            Lambdas.descriptor(found, captured),
            !found.body().usesThis(),
            found.result(),
            around,
            frame -> LambdaBody.write(lambda, found, captured, frame)));
    return name;
  }

  @Override
  public String adapter(String descriptor, boolean isStatic, String around, Consumer<Frame> body) {
    String name = name(around, attributes.newLambdaNumber(type.name()));
    promised.add(new Promised(name, descriptor, isStatic, BasicTypes.VOID, around, body));
    return name;
  }

  /** The next method that is to be written; absent if all are. */
  @Nullable Promised next() {
    return promised.poll();
  }

  @Override
  public String switchMaps() {
    return maps.name();
  }

  @Override
  public int switchNumber(String enumType, String constant, int line) {
    return maps.number(enumType, constant, line);
  }

  @Override
  public void asserts() {
    asserts = true;
  }

  boolean hasAssertions() {
    return asserts;
  }

  @Override
  public String outermost() {
    return maps.outermost();
  }
}
