package dev.baton.engine.coordination.retry;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Change;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Returned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A number in an object that was made from the same number in an object that was given: {@code new
 * Turn(text, given.hops() + 1)}, also by a method of that object. The field is assigned once, so
 * that what was passed on is what arrives.
 *
 * @param given the object that was given: what it can be
 * @param owner the type that has the field
 * @param change how the new number differs from the given one
 */
public record Component(List<Value> given, String owner, String field, Change change) {
  /** Methods that make the object, each by the next one or from what the next one made. */
  private static final int DEEPEST = 4;

  private static final Set<String> NUMBERS =
      Set.of("I", "J", "S", "D", "F", "Ljava/lang/Integer;", "Ljava/lang/Long;");

  /** What the number is called where one object was given. */
  public String name(Body body) {
    return body.name(given.stream().map(on -> (Value) new Value.Field(on, owner, field)).toList());
  }

  /** Whether it is the number of that name, whichever object has it. */
  public boolean isOf(Component other) {
    return owner.equals(other.owner) && field.equals(other.field);
  }

  /** The number that an accessor, or a field, gives; empty where it is something else. */
  static Optional<Component> read(List<Value> number, Body body) {
    Optional<Component> found = Optional.empty();
    List<Value> objects = new ArrayList<>();
    for (Value value : number) {
      Op.Call call = body.call(value);
      List<Value> read = call == null ? List.of(value) : inside(call, body);
      if (read.size() != 1 || !(read.get(0) instanceof Value.Field field)) {
        return Optional.empty();
      }
      objects.addAll(call == null ? List.of(field.base()) : call.arguments().get(0));
      Component one = new Component(objects, field.owner(), field.name(), Change.ASSIGN);
      if (found.isPresent() && !found.get().isOf(one)) {
        return Optional.empty();
      }
      found = Optional.of(one);
    }
    return found;
  }

  /** What an accessor of this object gives, in its own terms. */
  private static List<Value> inside(Op.Call call, Body body) {
    List<MethodCode> targets = call.isStatic() ? List.of() : body.targets(call);
    List<Value> returned = targets.size() == 1 ? Returned.of(targets.get(0)) : List.of();
    boolean own =
        returned.stream()
            .allMatch(v -> v instanceof Value.Field f && f.base().equals(new Value.Param(0)));
    return own ? returned : List.of();
  }

  /** The numbers of this kind in what is passed on; none where it can be several objects. */
  public static List<Component> of(List<Value> passed, Body body) {
    return of(passed, body, 0);
  }

  private static List<Component> of(List<Value> passed, Body body, int depth) {
    if (passed.size() != 1 || depth > DEEPEST) {
      return List.of();
    }
    Value made = passed.get(0);
    Op.Call call = body.call(made);
    List<Component> found =
        made instanceof Value.Fresh
            ? constructed(made, body)
            : call == null ? List.of() : returned(call, body, depth);
    // asked once for each object: a record passes all its numbers on at once
    Map<List<Value>, List<Component>> earlier = new HashMap<>();
    found.forEach(c -> earlier.computeIfAbsent(c.given, on -> of(on, body, depth + 1)));
    return found.stream().map(c -> c.ofTheFirst(earlier.getOrDefault(c.given, List.of()))).toList();
  }

  /** In terms of what the given object was made from in turn: {@code turn.pass(x).saying(y)}. */
  private Component ofTheFirst(List<Component> before) {
    for (Component earlier : before) {
      if (earlier.isOf(this) && (earlier.change == Change.ASSIGN || change == Change.ASSIGN)) {
        Change both = change == Change.ASSIGN ? earlier.change : change;
        return new Component(earlier.given, owner, field, both);
      }
    }
    return this;
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
        Change change = call.changes().get(argument);
        read(call.arguments().get(argument), body)
            .filter(c -> c.owner.equals(store.owner()) && c.field.equals(store.name()))
            .ifPresent(c -> found.add(new Component(c.given, c.owner, c.field, change)));
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
        && type.fields().stream()
            .anyMatch(f -> f.name().equals(store.name()) && f.isFinal() && isNumber(f));
  }

  private static boolean isNumber(FieldCode field) {
    return NUMBERS.contains(field.descriptor());
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
      if (inner.given().size() == 1 && inner.given().get(0) instanceof Value.Param p) {
        List<Value> argument = call.arguments().get(p.index());
        found.add(new Component(argument, inner.owner(), inner.field(), inner.change()));
      }
    }
    return found;
  }
}
