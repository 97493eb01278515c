package dev.baton.engine.coordination.instance;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.fork.Branches;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.MemoryShared;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Services that LangChain4j makes of interfaces, each built once, which are given one chat memory
 * and asked in branches that run at once, or by roles that nothing brings into an order.
 */
public final class SharedMemories {
  private final Setting setting;
  private final Map<String, List<Built>> byMemory = new LinkedHashMap<>();
  private final Map<String, Integer> builds = new HashMap<>();

  private SharedMemories(Setting setting) {
    this.setting = setting;
  }

  /** A service that is given a memory. */
  private record Built(String type, Step given) {}

  /** The services of the program that share one. */
  public static List<MemoryShared> find(Setting setting, Branches branches) {
    SharedMemories memories = new SharedMemories(setting);
    setting.world().program().methods().forEach(memories::look);
    List<MemoryShared> found = new ArrayList<>();
    memories.byMemory.values().forEach(built -> memories.judge(built, branches, found));
    return found;
  }

  private void look(MethodCode method) {
    for (Op op : method.ops()) {
      if (op instanceof Op.Call call) {
        if (makesBuilder(call)) {
          builds.merge(serviceOf(call.arguments().get(0)), 1, Integer::sum);
        } else if (CallNames.method(call).equals("chatMemory") && call.arguments().size() == 2) {
          given(call, setting.body(method));
        }
      }
    }
  }

  private static boolean makesBuilder(Op.Call call) {
    return call.isStatic()
        && CallNames.owner(call).equals("AiServices")
        && CallNames.method(call).equals("builder")
        && call.arguments().size() == 1;
  }

  private void given(Op.Call call, Body body) {
    String memory = memory(call.arguments().get(1), body);
    for (Value source : body.sources(call.arguments().get(0))) {
      Op.Call builder = body.call(source);
      if (builder != null && makesBuilder(builder) && !memory.isEmpty()) {
        String type = serviceOf(builder.arguments().get(0));
        byMemory
            .computeIfAbsent(memory, m -> new ArrayList<>())
            .add(new Built(type, new Step("it is given the memory", body.at(call))));
      }
    }
  }

  /** The interface whose class literal it is. */
  private static String serviceOf(List<Value> literal) {
    String text =
        literal.size() == 1 && literal.get(0) instanceof Value.Constant c ? "" + c.value() : "";
    return text.startsWith("L") && text.endsWith(";") ? text.substring(1, text.length() - 1) : "";
  }

  /** One object, as far as is known: a field's content, or what a method holds in a local. */
  private static String memory(List<Value> values, Body body) {
    if (values.size() == 1 && values.get(0) instanceof Value.Field field) {
      return field.base().equals(new Value.Param(0)) ? field.owner() + "." + field.name() : "";
    }
    String name = body.name(values);
    return name.isEmpty() || name.contains("?") ? "" : body.method().ref() + " " + name;
  }

  private void judge(List<Built> built, Branches branches, List<MemoryShared> found) {
    for (int i = 1; i < built.size(); i++) {
      Built last = built.get(i);
      for (Built first : built.subList(0, i)) {
        boolean known =
            isOnce(first.type()) && isOnce(last.type()) && !first.type().equals(last.type());
        boolean atOnce =
            known && branches.areAtOnce(b -> asks(b, first.type()), b -> asks(b, last.type()));
        if (atOnce || (known && areOtherRoles(first.type(), last.type()))) {
          found.add(
              new MemoryShared(
                  simple(first.type()),
                  simple(last.type()),
                  atOnce,
                  first.given(),
                  last.given().place()));
          break;
        }
      }
    }
  }

  /** Roles that nothing brings into an order: no method leads to both. */
  private boolean areOtherRoles(String first, String last) {
    Set<String> left = new TreeSet<>();
    Set<String> right = new TreeSet<>();
    for (MethodCode method : setting.world().program().methods()) {
      boolean one = asks(method.ref(), first);
      boolean other = asks(method.ref(), last);
      if (one && other) {
        return false;
      }
      left.addAll(one ? setting.roles().of(method) : Set.of());
      right.addAll(other ? setting.roles().of(method) : Set.of());
    }
    return !left.isEmpty() && !right.isEmpty() && Collections.disjoint(left, right);
  }

  private boolean isOnce(String type) {
    return builds.getOrDefault(type, 0) == 1;
  }

  private static String simple(String type) {
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('$')) + 1);
  }

  /** Whether what runs there calls the service, itself or through the program's methods. */
  private boolean asks(MethodRef start, String service) {
    if (start.owner().equals(service)) {
      return true;
    }
    Deque<MethodRef> work = new ArrayDeque<>(List.of(start));
    Set<MethodRef> seen = new HashSet<>();
    while (!work.isEmpty()) {
      MethodRef next = work.remove();
      MethodCode code = seen.add(next) ? setting.world().program().resolve(next) : null;
      for (Op op : code == null ? List.<Op>of() : code.ops()) {
        if (op instanceof Op.Call call && call.target().owner().equals(service)) {
          return true;
        }
      }
      if (code != null) {
        setting.calls().callees(code).forEach(callee -> work.add(callee.ref()));
      }
    }
    return false;
  }
}
