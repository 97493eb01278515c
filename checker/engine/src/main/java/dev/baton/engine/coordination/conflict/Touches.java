package dev.baton.engine.coordination.conflict;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.lock.HeldLocks;
import dev.baton.engine.coordination.scene.ConcurrentFields;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.flow.World;
import dev.baton.engine.library.Library;
import dev.baton.engine.typestate.Accessors;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Spoken;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.LockCalls;
import dev.baton.engine.vocabulary.Logs;
import dev.baton.engine.vocabulary.SafeTypes;
import dev.baton.engine.vocabulary.StoreCalls;
import dev.baton.engine.vocabulary.StoreCalls.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reads and writes of shared state in one body. */
final class Touches {
  private final Body body;
  private final ConcurrentFields fields;
  private final Set<String> guarded;
  private final List<Touch> reads = new ArrayList<>();
  private final List<Touch> writes = new ArrayList<>();

  Touches(Body body, ConcurrentFields fields) {
    this.body = body;
    this.fields = fields;
    this.guarded = assignedUnderLocks(body.method());
    for (int op = 0; op < body.ops().size(); op++) {
      if (body.op(op) instanceof Op.Call call) {
        call(call, op);
      } else if (body.op(op) instanceof Op.Load load) {
        field(load.base(), load.owner(), load.name(), op, List.of()).ifPresent(reads::add);
      } else if (body.op(op) instanceof Op.Store store) {
        field(store.base(), store.owner(), store.name(), op, store.value()).ifPresent(writes::add);
      }
    }
  }

  List<Touch> reads() {
    return reads;
  }

  List<Touch> writes() {
    return writes;
  }

  private Optional<Touch> field(
      List<Value> base, String owner, String name, int op, List<Value> written) {
    Kind kind = kind(owner, name, op);
    if (kind == Kind.NONE) {
      return Optional.empty();
    }
    List<Value> path = new ArrayList<>();
    base.forEach(b -> path.add(new Value.Field(b, owner, name)));
    if (base.isEmpty()) {
      path.add(new Value.Static(owner, name));
    }
    String place = body.name(path);
    List<Value> values = written.isEmpty() ? path : written;
    return Optional.of(new Touch(kind, place, name, List.of(), op, values, true));
  }

  /** What a field is known to be where it is used; a lock there is for those who share it. */
  private Kind kind(String owner, String name, int op) {
    if (fields.isVolatile(owner, name)) {
      return Kind.ATOMIC;
    }
    return guarded.contains(name) && HeldLocks.any(body, op) ? Kind.GUARDED : Kind.NONE;
  }

  /** Whether the method assigns a field that others may use at the same time. */
  static boolean assigns(MethodCode method, ConcurrentFields fields) {
    return !assignedUnderLocks(method).isEmpty()
        || method.ops().stream()
            .anyMatch(op -> op instanceof Op.Store s && fields.isVolatile(s.owner(), s.name()));
  }

  /** The fields that are assigned where locks are taken more than once. */
  private static Set<String> assignedUnderLocks(MethodCode method) {
    Set<String> names = new HashSet<>();
    for (Op op : method.isSynchronized() ? List.<Op>of() : method.ops()) {
      if (op instanceof Op.Store store) {
        names.add(store.name());
      }
    }
    // few methods assign anything: whether a call takes a lock is asked of those alone
    return names.isEmpty() || !takesLocks(method) ? Set.of() : names;
  }

  private static boolean takesLocks(MethodCode method) {
    int taken = 0;
    for (Op op : method.ops()) {
      taken += takesLock(op) ? 1 : 0;
    }
    return taken > 1;
  }

  private static boolean takesLock(Op op) {
    return op instanceof Op.Monitor monitor
        ? monitor.enter()
        : op instanceof Op.Call call && LockCalls.taking(call) != LockCalls.Taking.NONE;
  }

  private void call(Op.Call call, int op) {
    Kind read = StoreCalls.reads(call);
    if (read != Kind.NONE) {
      reads.add(touch(call, op, read, List.of(new Value.Result(call.id()))));
    }
    if (StoreCalls.readsAll(call)) {
      List<Value> all = List.of(new Value.Result(call.id()));
      reads.add(touch(call, op, Kind.MAP, all).ofAll(body.name(call.arguments().get(0))));
    }
    Kind write = StoreCalls.writes(call);
    if (write != Kind.NONE) {
      List<Value> values = new ArrayList<>();
      int first = call.isStatic() ? 0 : 1;
      for (int i = first; i < call.arguments().size(); i++) {
        values.addAll(call.arguments().get(i));
      }
      boolean last = write == Kind.MAP || write == Kind.ATOMIC;
      List<Value> written = last ? call.arguments().get(call.arguments().size() - 1) : values;
      writes.add(touch(call, op, write, written));
    }
    if (read == Kind.NONE && write == Kind.NONE && !call.isStatic()) {
      accessor(call, op);
    }
  }

  /** Whether calls of this target can write something shared. */
  static boolean mayWrite(Op.Call call, World world, ConcurrentFields fields) {
    if (StoreCalls.writes(call) != Kind.NONE) {
      return true;
    }
    MethodCode setter = call.arguments().size() == 2 ? accessor(call, world) : null;
    Value.Field written = setter == null ? null : Accessors.assigned(setter, world);
    return setter != null
        && written != null
        && (setter.isSynchronized() || fields.isVolatile(written.owner(), written.name()));
  }

  private static @Nullable MethodCode accessor(Op.Call call, World world) {
    if (call.isStatic() || call.arguments().size() > 2) {
      return null;
    }
    List<MethodCode> targets = world.program().targets(call.target(), call.exact());
    return targets.size() == 1 && Accessors.isPlain(targets.get(0)) ? targets.get(0) : null;
  }

  /** A call of the program that does no more than read or assign a field that is shared. */
  private void accessor(Op.Call call, int op) {
    MethodCode target = accessor(call, body.world());
    if (target == null || isUnseen(call.arguments().get(0))) {
      return;
    }
    Value.Field read = Accessors.read(target);
    if (read != null && isShared(read, target)) {
      reads.add(behind(call, op, target, read, List.of(new Value.Result(call.id()))));
    }
    Value.Field written = Accessors.assigned(target, body.world());
    if (written != null && call.arguments().size() == 2 && isShared(written, target)) {
      writes.add(behind(call, op, target, written, call.arguments().get(1)));
    }
  }

  private boolean isShared(Value.Field field, MethodCode accessor) {
    return field.base().equals(new Value.Param(0))
        && (accessor.isSynchronized() || fields.isVolatile(field.owner(), field.name()));
  }

  /** Made here, and kept here: given to nobody, and stored nowhere. */
  private boolean isUnseen(List<Value> receiver) {
    return isLocal(receiver)
        && body.ops().stream().noneMatch(op -> receiver.stream().anyMatch(v -> isGiven(v, op)));
  }

  private static boolean isGiven(Value made, Op op) {
    List<Value> given = new ArrayList<>();
    if (op instanceof Op.Call call) {
      call.arguments().stream().skip(call.isStatic() ? 0 : 1).forEach(given::addAll);
    } else if (op instanceof Op.Store store) {
      given.addAll(store.value());
    } else if (op instanceof Op.StoreElement store) {
      given.addAll(store.value());
    }
    return given.stream()
        .anyMatch(
            v ->
                v.equals(made)
                    || (v instanceof Value.Function f
                        && f.captured().stream().anyMatch(c -> c.contains(made))));
  }

  /** The field that the call gives what it is given; absent where it is no plain setter. */
  static Value.@Nullable Field assigned(Op.Call call, World world) {
    MethodCode setter = call.arguments().size() == 2 ? accessor(call, world) : null;
    return setter == null ? null : Accessors.assigned(setter, world);
  }

  private Touch behind(
      Op.Call call, int op, MethodCode accessor, Value.Field field, List<Value> values) {
    String on = body.name(call.arguments().get(0));
    String place = on.isEmpty() ? "" : on + "." + field.name();
    Kind kind = accessor.isSynchronized() ? Kind.GUARDED : Kind.STORE;
    return new Touch(kind, place, field.name(), List.of(), op, values, true);
  }

  private Touch touch(Op.Call call, int op, Kind kind, List<Value> values) {
    boolean keyed = kind == Kind.MAP || kind == Kind.SET || kind == Kind.FILE;
    int first = kind == Kind.FILE ? 0 : 1;
    List<Value> receiver = call.isStatic() ? List.of() : call.arguments().get(0);
    List<Value> key =
        keyed && call.arguments().size() > first ? call.arguments().get(first) : List.of();
    String on = call.isStatic() ? call.target().owner() : body.name(receiver);
    String place = on.isEmpty() ? "" : on + (keyed ? "[" + body.name(key) + "]" : "");
    if ((keyed && body.name(key).isEmpty()) || (call.isStatic() && keepsNothing(call))) {
      place = "";
    }
    String named =
        kind == Kind.FILE
            ? Spoken.of(key, body)
            : receiver.isEmpty() ? CallNames.owner(call) : Spoken.of(receiver, body);
    return new Touch(kind, place, named, key, op, values, isKnown(call, kind, receiver));
  }

  /**
   * What has no static field but constants, and works with nothing but what it was given, cannot
   * keep anything between two static calls.
   */
  private boolean keepsNothing(Op.Call call) {
    TypeCode type = body.world().program().type(call.target().owner());
    MethodCode target = body.world().program().resolve(call.target());
    return type != null
        && target != null
        && type.fields().stream()
            .allMatch(f -> !f.isStatic() || (f.isFinal() && isFixed(f.descriptor())))
        && target.ops().stream().allMatch(op -> staysInside(op, target));
  }

  private boolean staysInside(Op op, MethodCode target) {
    if (op instanceof Op.Load load) {
      return !load.base().isEmpty() || load.owner().equals(target.ref().owner());
    }
    if (op instanceof Op.Store store) {
      return !store.base().isEmpty();
    }
    if (!(op instanceof Op.Call call)) {
      return true;
    }
    String owner = call.target().owner();
    boolean plain = owner.startsWith("java/util/") || Library.isFixed(owner) || Logs.isText(call);
    return call.isStatic() ? plain : areGiven(call.arguments().get(0), plain);
  }

  private static boolean areGiven(List<Value> receiver, boolean plain) {
    return receiver.stream()
        .map(Paths::root)
        .allMatch(
            v ->
                v instanceof Value.Param
                    || v instanceof Value.Result
                    || v instanceof Value.Constant
                    || (plain && v instanceof Value.Fresh));
  }

  private static boolean isFixed(String descriptor) {
    return descriptor.length() == 1
        || (descriptor.startsWith("L")
            && Library.isFixed(descriptor.substring(1, descriptor.length() - 1)));
  }

  private boolean isKnown(Op.Call call, Kind kind, List<Value> receiver) {
    if (kind == Kind.ATOMIC || SafeTypes.is(call.target().owner())) {
      return !isLocal(receiver);
    }
    return receiver.stream()
        .anyMatch(
            v ->
                (v instanceof Value.Field f && fields.isSafe(f.owner(), f.name()))
                    || (v instanceof Value.Static s && fields.isSafe(s.owner(), s.name())));
  }

  /** Made here, it is nobody else's yet. */
  private static boolean isLocal(List<Value> receiver) {
    return receiver.stream().allMatch(Value.Fresh.class::isInstance);
  }
}
