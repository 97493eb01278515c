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
  private final Map<String, Set<MethodRef>> asking = new HashMap<>();

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
      boolean own = !body.method().isStatic() && field.base().equals(new Value.Param(0));
      return own ? field.owner() + "." + field.name() : "";
    }
    if (values.size() == 1 && values.get(0) instanceof Value.Static global) {
      return global.owner() + "." + global.name();
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
    Set<String> left = roles(first);
    Set<String> right = roles(last);
    return !left.isEmpty()
        && !right.isEmpty()
        && Collections.disjoint(left, right)
        && Collections.disjoint(asking(first), asking(last));
  }

  private Set<String> roles(String service) {
    Set<String> found = new TreeSet<>();
    for (MethodRef ref : asking(service)) {
      MethodCode method = setting.world().program().method(ref);
      found.addAll(method == null ? Set.of() : setting.roles().of(method));
    }
    return found;
  }

  private boolean isOnce(String type) {
    return builds.getOrDefault(type, 0) == 1;
  }

  private static String simple(String type) {
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('$')) + 1);
  }

  /** Whether what runs there calls the service, itself or through the program's methods. */
  private boolean asks(MethodRef start, String service) {
    MethodCode code = setting.world().program().resolve(start);
    return start.owner().equals(service) || (code != null && asking(service).contains(code.ref()));
  }

  /** The methods that lead to the service, itself among them; worked out once for each. */
  private Set<MethodRef> asking(String service) {
    Set<MethodRef> known = asking.get(service);
    if (known == null) {
      known = new HashSet<>();
      Deque<MethodRef> work = new ArrayDeque<>();
      for (MethodCode method : setting.world().program().methods()) {
        if (method.ref().owner().equals(service) || calls(method, service)) {
          work.add(method.ref());
        }
      }
      while (!work.isEmpty()) {
        MethodRef next = work.remove();
        if (known.add(next)) {
          work.addAll(setting.calls().callers(next));
        }
      }
      asking.put(service, known);
    }
    return known;
  }

  private static boolean calls(MethodCode method, String service) {
    return method.ops().stream()
        .anyMatch(op -> op instanceof Op.Call call && call.target().owner().equals(service));
  }
}
