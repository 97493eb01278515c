package dev.baton.engine.coordination.handoff;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Types;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.coordination.CoordinationFact.LiveReference;
import dev.baton.engine.resolve.MutableTypes;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Spoken;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds mutable things that are handed over while their sender keeps a reference to them. */
final class LiveReferences {
  private static final Set<String> FIXED =
      Words.of("of copyOf ofEntries emptyList emptyMap emptySet singletonList toList entry");
  private static final Set<String> MUTABLE_LEAVES =
      Words.of("StringBuilder StringBuffer Date Calendar AtomicInteger AtomicLong AtomicReference");
  private final Setting setting;
  private final Program program;
  private final Map<Place, LiveReference> found = new LinkedHashMap<>();

  LiveReferences(Setting setting) {
    this.setting = setting;
    this.program = setting.world().program();
  }

  List<LiveReference> found() {
    return new ArrayList<>(found.values());
  }

  void look(Handed handed, Body body) {
    for (Value value : handed.values()) {
      String descriptor = type(value, body);
      boolean mutable = handed.copied() ? isRefused(descriptor) : isMutable(descriptor);
      if (!mutable) {
        continue;
      }
      if (value instanceof Value.Field field && !isFixed(field.owner(), field.name())) {
        report(handed, body, "the field `" + field.name() + "`", true);
      } else if (value instanceof Value.Static global && !isFixed(global.owner(), global.name())) {
        report(handed, body, "the field `" + global.name() + "`", true);
      } else if (handed.copied()) {
        report(handed, body, "its own reference", true);
      } else if (value instanceof Value.Param p && (p.index() > 0 || body.method().isStatic())) {
        report(handed, body, "whoever passed it here", false);
      } else if (value instanceof Value.Fresh && isStored(value, body)) {
        report(handed, body, "a field that it was put into", true);
      }
    }
  }

  private void report(Handed handed, Body body, String holder, boolean certain) {
    Place place = body.at(handed.op());
    String name = Spoken.of(handed.values(), body);
    found.putIfAbsent(place, new LiveReference(name, holder, certain, place));
  }

  private static boolean isStored(Value value, Body body) {
    return body.ops().stream()
        .anyMatch(op -> op instanceof Op.Store store && store.value().contains(value));
  }

  /** A container or array of the JDK; objects of the program are handed over as they are. */
  private boolean isMutable(String descriptor) {
    String simple = Types.simple(descriptor.replace(";", ""));
    boolean jdk = descriptor.startsWith("Ljava/") || descriptor.startsWith("[");
    return (jdk && MutableTypes.isMutable(descriptor, program)) || MUTABLE_LEAVES.contains(simple);
  }

  /** What a payload of the patterns cannot copy, and so refuses. */
  private boolean isRefused(String descriptor) {
    String simple = Types.simple(descriptor.replace(";", ""));
    TypeCode type =
        descriptor.startsWith("L")
            ? program.type(descriptor.substring(1, descriptor.length() - 1))
            : null;
    boolean ours =
        type != null
            && !type.superName().equals("java/lang/Record")
            && !type.superName().equals("java/lang/Enum")
            && !type.isInterface()
            && Types.annotation(type.annotations(), "SharedRead").isEmpty()
            && MutableTypes.isMutable(descriptor, program);
    return ours || MUTABLE_LEAVES.contains(simple);
  }

  /** Only ever assigned what cannot be changed. */
  private boolean isFixed(String owner, String name) {
    String declaring = program.declaringType(owner, name);
    boolean stored = false;
    for (MethodCode method : program.methods()) {
      for (Op op : method.ops()) {
        if (op instanceof Op.Store store
            && store.name().equals(name)
            && program.declaringType(store.owner(), name).equals(declaring)) {
          stored = true;
          Body body = setting.body(method);
          boolean fixed =
              store.value().stream()
                  .map(body::call)
                  .allMatch(c -> c != null && FIXED.contains(CallNames.method(c)));
          if (!fixed) {
            return false;
          }
        }
      }
    }
    return stored;
  }

  private String type(Value value, Body body) {
    if (value instanceof Value.Fresh fresh) {
      return fresh.type().startsWith("[") ? "[" : "L" + fresh.type() + ";";
    }
    if (value instanceof Value.Field field) {
      return field(field.owner(), field.name());
    }
    if (value instanceof Value.Static global) {
      return field(global.owner(), global.name());
    }
    if (value instanceof Value.Param param) {
      int index = param.index() - (body.method().isStatic() ? 0 : 1);
      return index < 0 ? "" : parameter(body.method().ref().descriptor(), index);
    }
    return "";
  }

  private String field(String owner, String name) {
    TypeCode type = program.type(program.declaringType(owner, name));
    for (FieldCode field : type == null ? List.<FieldCode>of() : type.fields()) {
      if (field.name().equals(name)) {
        return field.descriptor();
      }
    }
    return "";
  }

  private static String parameter(String descriptor, int index) {
    int at = 1;
    for (int i = 0; at < descriptor.length() && descriptor.charAt(at) != ')'; i++) {
      int from = at;
      while (descriptor.charAt(at) == '[') {
        at++;
      }
      at = descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
      if (i == index) {
        return descriptor.substring(from, at);
      }
    }
    return "";
  }
}
