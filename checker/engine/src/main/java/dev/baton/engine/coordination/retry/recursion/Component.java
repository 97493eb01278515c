package dev.baton.engine.coordination.retry.recursion;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Change;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number in an object that was made from the same number in an object that was given: {@code new
 * Turn(text, given.hops() + 1)}, also by a method of that object. The field is assigned once, so
 * that what was passed on is what arrives.
 *
 * @param given the object that was given
 * @param owner the type that has the field
 * @param change how the new number differs from the given one
 */
record Component(Value.Param given, String owner, String field, Change change) {
  /** One method that makes the object by another one is followed, and no more of them. */
  private static final int DEEPEST = 2;

  /** What the number is called where the object was given. */
  String name(Body body) {
    return body.name(List.of(new Value.Field(given, owner, field)));
  }

  boolean isSameField(Component other) {
    return owner.equals(other.owner) && field.equals(other.field);
  }

  /** The numbers of this kind in what is passed on; none where it can be several objects. */
  static List<Component> of(List<Value> passed, Body body) {
    return of(passed, body, 0);
  }

  private static List<Component> of(List<Value> passed, Body body, int depth) {
    if (passed.size() != 1 || depth > DEEPEST) {
      return List.of();
    }
    Value made = passed.get(0);
    return made instanceof Value.Fresh
        ? constructed(made, body)
        : Optional.ofNullable(body.call(made)).map(c -> returned(c, body, depth)).orElse(List.of());
  }

  private static List<Component> constructed(Value made, Body body) {
    List<Component> found = new ArrayList<>();
    for (Op op : body.ops()) {
      boolean makes =
          op instanceof Op.Call call
              && call.target().isInitialiser()
              && call.arguments().get(0).equals(List.of(made));
      if (makes) {
        List<MethodCode> targets = body.targets((Op.Call) op);
        if (targets.size() != 1 || !found.isEmpty()) {
          return List.of();
        }
        components((Op.Call) op, targets.get(0), body, found);
      }
    }
    return found;
  }

  private static void components(
      Op.Call call, MethodCode constructor, Body body, List<Component> found) {
    for (Op op : constructor.ops()) {
      if (op instanceof Op.Store store && isOnce(store, body)) {
        int argument = ((Value.Param) store.value().get(0)).index();
        given(call.arguments().get(argument), store, body)
            .map(p -> new Component(p, store.owner(), store.name(), call.changes().get(argument)))
            .ifPresent(found::add);
      }
    }
  }

  /** Whether the constructor gives the field, as it is, what it was given itself. */
  private static boolean isOnce(Op.Store store, Body body) {
    TypeCode type = body.world().program().type(store.owner());
    return type != null
        && store.change() == Change.ASSIGN
        && store.base().equals(List.of(new Value.Param(0)))
        && store.value().size() == 1
        && store.value().get(0) instanceof Value.Param
        && type.fields().stream().anyMatch(f -> f.name().equals(store.name()) && f.isFinal());
  }

  /** The object that was given, if the number is the one of the same name in it. */
  private static Optional<Value.Param> given(List<Value> number, Op.Store store, Body body) {
    String name = body.name(number);
    for (int i = 0; i <= Descriptors.parameters(body.method().ref().descriptor()).size(); i++) {
      Value.Param object = new Value.Param(i);
      Value field = new Value.Field(object, store.owner(), store.name());
      if (!name.isEmpty() && name.equals(body.name(List.of(field)))) {
        return Optional.of(object);
      }
    }
    return Optional.empty();
  }

  /** In what a method of the program returns, seen from who calls it. */
  private static List<Component> returned(Op.Call call, Body body, int depth) {
    List<MethodCode> targets = body.targets(call);
    if (targets.size() != 1) {
      return List.of();
    }
    List<Value> values =
        targets.get(0).ops().stream()
            .filter(Op.Return.class::isInstance)
            .flatMap(end -> ((Op.Return) end).value().stream())
            .distinct()
            .toList();
    List<Component> found = new ArrayList<>();
    for (Component inner : of(values, new Body(targets.get(0), body.world()), depth + 1)) {
      List<Value> argument = call.arguments().get(inner.given().index());
      if (argument.size() == 1 && argument.get(0) instanceof Value.Param given) {
        found.add(new Component(given, inner.owner(), inner.field(), inner.change()));
      }
    }
    return found;
  }
}
