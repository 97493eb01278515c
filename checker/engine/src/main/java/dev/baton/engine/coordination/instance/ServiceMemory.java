package dev.baton.engine.coordination.instance;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.lock.HeldLocks;
import dev.baton.engine.coordination.scene.Change;
import dev.baton.engine.coordination.scene.ConcurrentFields;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.library.Library;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Runner;
import dev.baton.engine.resolve.Scopes;
import dev.baton.engine.resolve.Wiring;
import dev.baton.engine.typestate.Body;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What services that ask a model keep of one request for the next: a container makes one object of
 * each, which serves everybody, and what a request says is put into a plain field of it.
 */
public final class ServiceMemory {
  private final Setting setting;
  private final ConcurrentFields fields;
  private final Map<List<String>, Fact> found = new LinkedHashMap<>();

  private ServiceMemory(Setting setting) {
    this.setting = setting;
    this.fields = setting.fields();
  }

  /** The fields in which services of the program keep it. */
  public static Collection<Fact> find(Setting setting) {
    ServiceMemory memory = new ServiceMemory(setting);
    for (TypeCode type : setting.world().program().types()) {
      if (Scopes.isSingleton(type)
          && setting.world().roles().of(type).kind() == Runner.Kind.NOBODY) {
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
        || !setting.agents().isReachedBy(method.ref())) {
      return;
    }
    Body body = setting.body(method);
    for (Change change : setting.changes().of(method)) {
      Value at = change.target();
      while (at instanceof Value.Element element) {
        at = element.base();
      }
      if (change.hops().isEmpty()
          && at instanceof Value.Field field
          && field.base().equals(new Value.Param(0))
          && !HeldLocks.any(body, change.op())
          && isOfRequest(body.op(change.op()), body)) {
        keep(field.name(), type);
      }
    }
  }

  /** Whether something that the request said, or a model answered, is put in. */
  private boolean isOfRequest(Op op, Body body) {
    List<Value> put = new ArrayList<>();
    if (op instanceof Op.Store store) {
      put.addAll(store.value());
    } else if (op instanceof Op.StoreElement store) {
      put.addAll(store.value());
    } else if (op instanceof Op.Call call) {
      call.arguments().subList(1, call.arguments().size()).forEach(put::addAll);
    }
    return body.sources(put).stream()
        .anyMatch(
            value ->
                (value instanceof Value.Param given && given.index() > 0)
                    || isAnswer(body.call(value), body));
  }

  private boolean isAnswer(Op.@Nullable Call call, Body body) {
    return call != null && setting.agents().asks(call, body.method());
  }

  private void keep(String name, TypeCode type) {
    for (FieldCode field : type.fields()) {
      boolean plain =
          field.name().equals(name)
              && !field.isStatic()
              && !field.isSynthetic()
              && !Library.isThreadSafe(field.descriptor())
              && !fields.isSafe(type.name(), name)
              && !fields.isVolatile(type.name(), name)
              && setting.world().policies().ofField(type.name(), name) == null;
      if (plain) {
        found.putIfAbsent(
            List.of(type.name(), name),
            new Fact.AgentState(
                type.simpleName(), "", name, setting.world().places().field(type, name)));
      }
    }
  }
}
