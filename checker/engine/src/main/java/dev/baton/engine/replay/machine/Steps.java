package dev.baton.engine.replay.machine;

import dev.baton.engine.code.Instruction;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Descriptors;
import dev.baton.engine.replay.thing.Items;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Texts;
import dev.baton.engine.replay.thing.Thing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries out single instructions that lead to the next one. */
final class Steps {
  private static final Set<Thing> UNKNOWN = Set.of(Thing.UNKNOWN);
  private static final int LONGEST_ARRAY = 300;
  private final Host host;
  private final MethodRef method;

  Steps(Host host, MethodRef method) {
    this.host = host;
    this.method = method;
  }

  void carryOut(Instruction here, Frame frame) {
    if (here instanceof Instruction.Push push) {
      frame.push(constant(push.constant()), push.wide());
    } else if (here instanceof Instruction.Load load) {
      frame.push(frame.local(load.local()), load.wide());
    } else if (here instanceof Instruction.Keep keep) {
      frame.keep(keep.local(), frame.pop(keep.wide()));
    } else if (here instanceof Instruction.Increase step) {
      Set<Thing> sum =
          Arithmetic.compute(
              Instruction.Operator.ADD, frame.local(step.local()), Thing.of(step.by()));
      frame.keep(step.local(), sum);
    } else if (here instanceof Instruction.Shuffle shuffle) {
      shuffle(shuffle.order(), frame);
    } else if (here instanceof Instruction.Invoke invoke) {
      invoke(invoke, frame);
    } else {
      object(here, frame);
    }
  }

  private static Set<Thing> constant(Object value) {
    return value instanceof Instruction.TypeLiteral literal
        ? Thing.of(new Thing.ClassLiteral(literal.type()))
        : Thing.of(value);
  }

  private static void shuffle(Instruction.Order order, Frame frame) {
    switch (order) {
      case POP -> frame.popPlace();
      case POP2 -> frame.pop(true);
      case DUP -> frame.duplicate(1, 0);
      case DUP_X1 -> frame.duplicate(1, 1);
      case DUP_X2 -> frame.duplicate(1, 2);
      case DUP2 -> frame.duplicate(2, 0);
      case DUP2_X1 -> frame.duplicate(2, 1);
      case DUP2_X2 -> frame.duplicate(2, 2);
      case SWAP -> frame.swap();
    }
  }

  private void invoke(Instruction.Invoke invoke, Frame frame) {
    List<Boolean> wide = Descriptors.wide(invoke.target().descriptor());
    List<Set<Thing>> given = new ArrayList<>();
    for (int i = wide.size() - 1; i >= 0; i--) {
      given.add(frame.pop(wide.get(i)));
    }
    if (!invoke.isStatic()) {
      given.add(frame.pop(false));
    }
    Collections.reverse(given);
    if (invoke.target().isInitialiser()) {
      host.construct(invoke.target(), given, method, invoke.line());
      return;
    }
    Act act = host.act(invoke, given, method);
    Set<Thing> result = host.call(act, invoke.exact());
    String type = Descriptors.result(invoke.target().descriptor());
    if (!type.equals("V")) {
      frame.push(result.isEmpty() ? UNKNOWN : result, Descriptors.isWide(type));
    }
  }

  private void object(Instruction here, Frame frame) {
    if (here instanceof Instruction.GetField field) {
      Set<Thing> base = field.isStatic() ? Set.of() : frame.pop(false);
      frame.push(
          field.isStatic() ? host.readStatic(field.owner(), field.name()) : read(base, field),
          field.wide());
    } else if (here instanceof Instruction.PutField field) {
      Set<Thing> value = frame.pop(field.wide());
      if (field.isStatic()) {
        host.writeStatic(field.owner(), field.name(), value);
      } else {
        write(frame.pop(false), field, value);
      }
    } else if (here instanceof Instruction.New made) {
      frame.push(Set.of(new Made(made.type(), null)), false);
    } else if (here instanceof Instruction.Function function) {
      List<Set<Thing>> captured = new ArrayList<>();
      for (int i = function.captured().size() - 1; i >= 0; i--) {
        captured.add(0, frame.pop(function.captured().get(i)));
      }
      frame.push(Set.of(new Thing.Code(function.target(), function.isStatic(), captured)), false);
    } else if (here instanceof Instruction.Concat concat) {
      frame.push(concat(concat, frame), false);
    } else if (here instanceof Instruction.IsA test) {
      frame.push(isA(frame.pop(false), test.type()), false);
    } else {
      number(here, frame);
    }
  }

  private Set<Thing> read(Set<Thing> base, Instruction.GetField field) {
    Set<Thing> found = new LinkedHashSet<>();
    for (Thing thing : base) {
      found.addAll(thing instanceof Made made ? host.readField(made, field.name()) : UNKNOWN);
    }
    return found.isEmpty() ? UNKNOWN : found;
  }

  private void write(Set<Thing> base, Instruction.PutField field, Set<Thing> value) {
    String name = field.name();
    boolean replaces = base.size() == 1 && host.certainty().holds();
    for (Thing thing : base) {
      if (thing instanceof Made made) {
        Set<Thing> before = replaces ? Set.of() : made.fields().getOrDefault(name, Set.of());
        made.fields().put(name, Thing.any(List.of(before, value)));
        host.wrote(made, name, method, field.line());
      }
    }
  }

  private static Set<Thing> concat(Instruction.Concat concat, Frame frame) {
    List<Set<Thing>> values = new ArrayList<>();
    for (int i = concat.wide().size() - 1; i >= 0; i--) {
      values.add(0, frame.pop(concat.wide().get(i)));
    }
    List<Set<Thing>> parts = new ArrayList<>();
    int next = 0;
    for (String part : concat.parts()) {
      parts.add(part.equals(Instruction.Concat.VALUE) ? values.get(next++) : Thing.of(part));
    }
    return Texts.concat(parts);
  }

  private Set<Thing> isA(Set<Thing> values, String type) {
    Set<Thing> found = new LinkedHashSet<>();
    for (Thing value : values) {
      Boolean is = value instanceof Made made ? host.isA(made.type(), type) : null;
      found.add(is == null ? Thing.UNKNOWN : new Thing.Const(is ? 1 : 0));
    }
    return found;
  }

  private void number(Instruction here, Frame frame) {
    if (here instanceof Instruction.Compute compute) {
      boolean shifts = compute.operator() == Instruction.Operator.SHIFT;
      Set<Thing> right = frame.pop(compute.wide() && !shifts);
      Set<Thing> left = frame.pop(compute.wide());
      boolean wide = compute.wide() && compute.operator() != Instruction.Operator.COMPARE;
      frame.push(Arithmetic.compute(compute.operator(), left, right), wide);
    } else if (here instanceof Instruction.Convert convert) {
      Set<Thing> value = frame.pop(convert.fromWide());
      frame.push(convert.negate() ? Arithmetic.negate(value) : value, convert.toWide());
    } else if (here instanceof Instruction.Opaque opaque) {
      for (int i = 0; i < opaque.taken(); i++) {
        frame.popPlace();
      }
      if (opaque.puts()) {
        frame.push(UNKNOWN, opaque.wide());
      }
    } else {
      array(here, frame);
    }
  }

  private void array(Instruction here, Frame frame) {
    if (here instanceof Instruction.NewArray array) {
      Set<Thing> length = UNKNOWN;
      for (int i = 0; i < array.lengths(); i++) {
        length = frame.popPlace();
      }
      frame.push(Set.of(newArray(Thing.constant(length))), false);
    } else if (here instanceof Instruction.Length) {
      frame.push(length(frame.popPlace()), false);
    } else if (here instanceof Instruction.GetElement get) {
      Set<Thing> index = frame.popPlace();
      frame.push(elements(frame.popPlace(), Thing.constant(index)), get.wide());
    } else if (here instanceof Instruction.PutElement put) {
      Set<Thing> value = frame.pop(put.wide());
      Object index = Thing.constant(frame.popPlace());
      for (Thing array : frame.popPlace()) {
        if (array instanceof Made made) {
          put(made.items(), index, value);
        }
      }
    }
  }

  private static Made newArray(@Nullable Object length) {
    Made array = new Made("[]", null);
    if (length instanceof Integer n && n >= 0 && n <= LONGEST_ARRAY) {
      for (int i = 0; i < n; i++) {
        array.items().add(Set.of());
      }
    } else {
      array.items().doubt();
    }
    return array;
  }

  private static Set<Thing> length(Set<Thing> arrays) {
    boolean known =
        arrays.size() == 1
            && arrays.iterator().next() instanceof Made made
            && made.type().startsWith("[")
            && made.items().isSure();
    return known ? Thing.of(((Made) arrays.iterator().next()).items().all().size()) : UNKNOWN;
  }

  private static Set<Thing> elements(Set<Thing> arrays, @Nullable Object index) {
    List<Set<Thing>> found = new ArrayList<>();
    for (Thing array : arrays) {
      Items items = array instanceof Made made ? made.items() : new Items();
      Set<Thing> element =
          items.isSure() && index instanceof Integer i && i >= 0 && i < items.all().size()
              ? items.all().get(i)
              : items.any();
      found.add(element.isEmpty() ? UNKNOWN : element);
    }
    return Thing.any(found);
  }

  private void put(Items items, @Nullable Object index, Set<Thing> value) {
    if (index instanceof Integer i && items.isSure() && i >= 0 && i < items.all().size()) {
      boolean replaces = host.certainty().holds();
      items.set(i, replaces ? value : Thing.any(List.of(items.all().get(i), value)));
    } else {
      items.add(value);
      items.doubt();
    }
  }
}
