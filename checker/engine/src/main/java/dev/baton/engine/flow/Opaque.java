package dev.baton.engine.flow;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Invocation;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.effect.TypesAround;
import dev.baton.engine.effect.ValueTypes;
import dev.baton.engine.library.Library;
import dev.baton.engine.model.Cell;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which open calls can end in code of which nothing is known, and give it an object in which a cell
 * is: by the types that are declared for what they give. Immutable.
 */
final class Opaque {
  private final World world;
  private final ValueTypes types;
  private final Set<String> holders;
  private final boolean nothing;
  private final boolean anything;

  Opaque(World world, ValueTypes types) {
    this.world = world;
    this.types = types;
    this.nothing = world.policies().isEmpty() && !world.policies().hasKeys();
    this.anything = !world.summaries().cellsHoldNothing() || world.policies().hasKeys();
    List<String> owners = world.policies().all().stream().map(Cell::owner).distinct().toList();
    this.holders = TypesAround.of(owners, world.program());
  }

  /** Whether the call can give a cell's holder away. */
  boolean concerns(Invocation open, MethodCode method) {
    return !nothing && mayBeUnread(open.method()) && gives(open, method);
  }

  private boolean mayBeUnread(@Nullable MethodRef called) {
    return called == null
        || Library.isJdk(called.owner())
        || (world.program().bodies(called).isEmpty() && !Library.isModel(called.owner()));
  }

  private boolean gives(Invocation open, MethodCode method) {
    for (List<Value> argument : open.arguments()) {
      for (Value value : argument) {
        boolean place = Paths.isOpen(value) || !Paths.root(value).equals(value);
        if (place && (anything || mayHold(types.of(value, method)))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean mayHold(String descriptor) {
    return TypesAround.mayBe(descriptor, holders, world.program());
  }
}
