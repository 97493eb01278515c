package dev.baton.engine.coordination.instance;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.lock.HeldLocks;
import dev.baton.engine.coordination.scene.Change;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.library.Library;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Runner;
import dev.baton.engine.resolve.Scopes;
import dev.baton.engine.resolve.Wiring;
import dev.baton.engine.typestate.Body;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What agents that serve many tasks keep of one for the next inside objects of the program's own
 * classes, which they made once: a history, a toolkit. Those are changed by their own methods, and
 * no lock is held meanwhile.
 */
public final class HeldMemory {
  private final Setting setting;
  private final Keepers keepers;
  private final Set<String> kept = new HashSet<>();
  private final Map<List<String>, Boolean> madeOnce = new LinkedHashMap<>();
  private final Map<List<String>, Fact> found = new LinkedHashMap<>();

  private HeldMemory(Setting setting) {
    this.setting = setting;
    this.keepers = new Keepers(setting);
    for (TypeCode type : setting.world().program().types()) {
      if (!type.superName().equals("java/lang/Record") && !keepers.isForATask(type)) {
        type.fields().stream()
            .filter(f -> !f.isSynthetic() && !f.descriptor().equals("L" + type.name() + ";"))
            .forEach(f -> kept.add(f.descriptor()));
      }
    }
  }

  /** The fields in which agents of the program keep it. */
  public static Collection<Fact> find(Setting setting) {
    HeldMemory memory = new HeldMemory(setting);
    for (TypeCode type : setting.world().program().types()) {
      boolean shared =
          Scopes.isSingleton(type)
              || (Scopes.isOne(type.annotations())
                  && memory.kept.contains("L" + type.name() + ";"));
      if (shared && setting.world().roles().of(type).kind() == Runner.Kind.ROLE) {
        type.methods().forEach(method -> memory.look(method, type));
      }
    }
    return memory.found.values();
  }

  private void look(MethodCode method, TypeCode type) {
    if (method.isStatic()
        || method.isSynchronized()
        || Wiring.is(method)
        || setting.world().calls().isPartOf(method, Wiring::isDeclared)
        || !setting.agents().isReachedBy(method.ref())
        || keepers.isUnderLock(method)) {
      return;
    }
    for (Change change : setting.changes().of(method)) {
      List<Value.Field> path = path(change.target());
      if (path.size() > 1
          && !change.hops().isEmpty()
          && change.hops().get(0).method().equals(method)
          && path.stream().skip(1).allMatch(this::isPlain)
          && !isGuarded(change)
          && isOfTask(change.hops().get(0).op(), setting.body(method))) {
        keep(path.get(0), path.get(1), type);
      }
    }
  }

  /** The fields that lead from the object itself to what is changed; empty for all else. */
  private static List<Value.Field> path(Value target) {
    List<Value.Field> path = new ArrayList<>();
    Value at = target;
    while (!at.equals(new Value.Param(0))) {
      if (at instanceof Value.Element element) {
        at = element.base();
      } else if (at instanceof Value.Field field) {
        path.add(0, field);
        at = field.base();
      } else {
        return List.of();
      }
    }
    return path;
  }

  /** Whether the field holds what threads may not change at once, and no policy speaks of it. */
  private boolean isPlain(Value.Field at) {
    String owner = setting.world().program().declaringType(at.owner(), at.name());
    TypeCode type = setting.world().program().type(owner);
    return type != null
        && type.fields().stream()
            .anyMatch(
                field ->
                    field.name().equals(at.name())
                        && !field.isStatic()
                        && !Library.isThreadSafe(field.descriptor()))
        && !setting.fields().isSafe(owner, at.name())
        && !setting.fields().isVolatile(owner, at.name())
        && setting.world().policies().ofField(owner, at.name()) == null;
  }

  private boolean isGuarded(Change change) {
    return isGuarded(change.method(), change.op())
        || change.hops().stream().anyMatch(hop -> isGuarded(hop.method(), hop.op()));
  }

  private boolean isGuarded(MethodCode method, int op) {
    return HeldLocks.any(setting.body(method), op);
  }

  /** Whether something that the task said, or a model answered, is given to the object. */
  private boolean isOfTask(int op, Body body) {
    Op.Call call = body.callAt(op);
    if (call == null || call.isStatic()) {
      return false;
    }
    List<Value> given = new ArrayList<>();
    call.arguments().subList(1, call.arguments().size()).forEach(given::addAll);
    return body.sources(given).stream()
        .anyMatch(
            value ->
                (value instanceof Value.Param param && param.index() > 0)
                    || body.isMadeBy(value, made -> setting.agents().asks(made, body.method())));
  }

  private void keep(Value.Field held, Value.Field inside, TypeCode type) {
    boolean own =
        setting.world().program().declaringType(held.owner(), held.name()).equals(type.name());
    for (FieldCode field : own ? type.fields() : List.<FieldCode>of()) {
      if (field.name().equals(held.name())
          && !field.isStatic()
          && !field.isSynthetic()
          && setting.world().policies().ofField(type.name(), field.name()) == null
          && isOfNoRole(inside)
          && madeOnce.computeIfAbsent(
              List.of(type.name(), field.name()), id -> isMadeOnce(type, field.name()))) {
        String role = setting.world().roles().of(type).role();
        found.putIfAbsent(
            List.of(type.name(), field.name()),
            new Fact.AgentState(
                type.simpleName(),
                role,
                field.name(),
                setting.world().places().field(type, field.name())));
      }
    }
  }

  /** An agent that another one keeps answers for its own memory. */
  private boolean isOfNoRole(Value.Field inside) {
    TypeCode type = setting.world().program().type(inside.owner());
    return type != null && setting.world().roles().of(type).kind() == Runner.Kind.NOBODY;
  }

  /** Whether the field only ever holds what the constructors made for it. */
  private boolean isMadeOnce(TypeCode type, String name) {
    int stores = 0;
    for (MethodCode method : type.methods()) {
      for (Op op : method.ops()) {
        if (op instanceof Op.Store store
            && store.name().equals(name)
            && store.owner().equals(type.name())) {
          stores++;
          boolean made =
              !store.value().isEmpty()
                  && store.value().stream().allMatch(Value.Fresh.class::isInstance);
          if (!made || !method.ref().name().equals("<init>")) {
            return false;
          }
        }
      }
    }
    return stores > 0;
  }
}
