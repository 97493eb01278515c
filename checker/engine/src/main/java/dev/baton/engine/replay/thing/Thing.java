package dev.baton.engine.replay.thing;

import dev.baton.engine.code.Instruction;
import dev.baton.engine.code.MethodRef;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a value can be while code is carried out on paper. */
public sealed interface Thing
    permits Made, Thing.Code, Thing.Const, Thing.Counted, Thing.Named, Thing.Unknown {
  /** Nothing is known. */
  Thing UNKNOWN = new Unknown(false);

  /** A condition that may hold, and behind which there is something to see. */
  Thing PERHAPS = new Unknown(true);

  /** No object. */
  Thing NULL = new Const(Instruction.Absent.NULL);

  /** More possibilities than these are anything. */
  int MOST = 40;

  /** A constant; a class literal is a {@link ClassLiteral}. */
  record Const(Object value) implements Thing {}

  /** What a {@link Const} of a class literal holds: the type's internal name. */
  record ClassLiteral(String type) {}

  /** A static field of a library: a constant or enum constant that is known by name alone. */
  record Named(String owner, String name) implements Thing {}

  /** A lambda or method reference with what it captured. */
  record Code(MethodRef target, boolean isStatic, List<Set<Thing>> captured) implements Thing {}

  /** A number that differs from another by a constant: counted up, or down. */
  record Counted(Thing base, boolean up) implements Thing {}

  /** Anything. */
  record Unknown(boolean perhaps) implements Thing {}

  /** The only possibility, where it is a constant; null otherwise. */
  static @Nullable Object constant(Set<Thing> things) {
    return things.size() == 1 && things.iterator().next() instanceof Const c ? c.value() : null;
  }

  /** What is one of several. */
  static Set<Thing> any(Collection<Set<Thing>> all) {
    Set<Thing> found = new LinkedHashSet<>();
    all.forEach(found::addAll);
    return found.size() > MOST ? Set.of(UNKNOWN) : found;
  }

  /** Constants, one possibility. */
  static Set<Thing> of(Object constant) {
    return Set.of(new Const(constant));
  }
}
