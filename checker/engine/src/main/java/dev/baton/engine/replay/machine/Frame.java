package dev.baton.engine.replay.machine;

import dev.baton.engine.replay.thing.Thing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The locals and the stack of a body at one point. Wide values have an empty place after them. */
final class Frame {
  private static final Set<Thing> PLACE = Set.of();
  private final List<Set<Thing>> locals;
  private final List<Set<Thing>> stack;

  private Frame(List<Set<Thing>> locals, List<Set<Thing>> stack) {
    this.locals = locals;
    this.stack = stack;
  }

  /** At the beginning of a body. */
  static Frame of(int locals, List<Set<Thing>> arguments, List<Boolean> wide) {
    List<Set<Thing>> all = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      all.add(arguments.get(i));
      if (i < wide.size() && wide.get(i)) {
        all.add(PLACE);
      }
    }
    while (all.size() < locals) {
      all.add(PLACE);
    }
    return new Frame(all, new ArrayList<>());
  }

  Frame copy() {
    return new Frame(new ArrayList<>(locals), new ArrayList<>(stack));
  }

  /** Where an exception has emptied the stack. */
  Frame caught() {
    Frame frame = new Frame(new ArrayList<>(locals), new ArrayList<>());
    frame.push(Set.of(Thing.UNKNOWN), false);
    return frame;
  }

  /** What holds where two ways meet; either may be absent. */
  static @Nullable Frame merge(@Nullable Frame one, @Nullable Frame other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    Frame merged = one.copy();
    for (int i = 0; i < merged.locals.size(); i++) {
      merged.locals.set(i, either(one.locals.get(i), other.locals.get(i)));
    }
    for (int i = 0; i < Math.min(merged.stack.size(), other.stack.size()); i++) {
      merged.stack.set(i, either(one.stack.get(i), other.stack.get(i)));
    }
    return merged;
  }

  private static Set<Thing> either(Set<Thing> one, Set<Thing> other) {
    return one.equals(other) ? one : Thing.any(Arrays.asList(one, other));
  }

  Set<Thing> local(int index) {
    return index < locals.size() ? locals.get(index) : Set.of(Thing.UNKNOWN);
  }

  void keep(int index, Set<Thing> value) {
    if (index < locals.size()) {
      locals.set(index, value);
    }
  }

  void push(Set<Thing> value, boolean wide) {
    stack.add(value);
    if (wide) {
      stack.add(PLACE);
    }
  }

  Set<Thing> pop(boolean wide) {
    if (wide) {
      popPlace();
    }
    return popPlace();
  }

  Set<Thing> popPlace() {
    return stack.isEmpty() ? Set.of(Thing.UNKNOWN) : stack.remove(stack.size() - 1);
  }

  /** Takes a value, whatever its width. */
  Set<Thing> popValue() {
    Set<Thing> top = popPlace();
    return top.isEmpty() && !stack.isEmpty() ? popPlace() : top;
  }

  /** Puts the top places also below those that are under them. */
  void duplicate(int places, int below) {
    int from = stack.size() - places;
    int to = from - below;
    if (to >= 0) {
      List<Set<Thing>> top = List.copyOf(stack.subList(from, stack.size()));
      stack.addAll(to, top);
    }
  }

  void swap() {
    Set<Thing> top = popPlace();
    Set<Thing> under = popPlace();
    stack.add(top);
    stack.add(under);
  }
}
