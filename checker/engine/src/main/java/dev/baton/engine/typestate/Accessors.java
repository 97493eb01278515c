package dev.baton.engine.typestate;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.flow.World;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Methods that do no more than read or assign one field of their object. */
public final class Accessors {
  private Accessors() {}

  /** Whether the method takes no lock inside, decides nothing, and asks nobody but for a copy. */
  public static boolean isPlain(MethodCode method) {
    return !method.isStatic()
        && !method.ref().isInitialiser()
        && method.ops().stream().allMatch(Accessors::isPlain);
  }

  private static boolean isPlain(Op op) {
    return !(op instanceof Op.Test)
        && !(op instanceof Op.Monitor)
        && (!(op instanceof Op.Call call) || isCopy(call));
  }

  /** {@code List.copyOf}, {@code new ArrayList<>(given)}, {@code Objects.requireNonNull}. */
  private static boolean isCopy(Op.Call call) {
    return call.target().owner().startsWith("java/util/")
        && (call.isStatic() || call.target().isInitialiser());
  }

  /** The field that a plain method returns; absent where it returns something else. */
  public static Value.@Nullable Field read(MethodCode method) {
    List<Value> returned = Returned.of(method);
    boolean only = returned.size() == 1 && stores(method).isEmpty();
    return only && returned.get(0) instanceof Value.Field field ? field : null;
  }

  /**
   * The field that a plain method gives what it is given; absent where it does something else, such
   * as to add it to what is there by then.
   */
  public static Value.@Nullable Field assigned(MethodCode method, World world) {
    List<Op> stores = stores(method);
    if (stores.size() != 1
        || !(stores.get(0) instanceof Op.Store store)
        || !store.base().equals(List.of(new Value.Param(0)))) {
      return null;
    }
    Value.Field field = new Value.Field(new Value.Param(0), store.owner(), store.name());
    Set<Value> sources = new Body(method, world).sources(store.value());
    boolean adds = store.change() != Op.Change.ASSIGN || sources.contains(field);
    return !adds && sources.contains(new Value.Param(1)) ? field : null;
  }

  private static List<Op> stores(MethodCode method) {
    return method.ops().stream().filter(Op.Store.class::isInstance).toList();
  }
}
