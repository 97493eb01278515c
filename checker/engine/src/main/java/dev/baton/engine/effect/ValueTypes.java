package dev.baton.engine.effect;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.resolve.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The declared types of values, as descriptors; empty where nothing declares one. Immutable. */
public final class ValueTypes {
  private final Program program;

  public ValueTypes(Program program) {
    this.program = program;
  }

  /** The type of a value of the method. */
  public String of(Value value, MethodCode method) {
    return value instanceof Value.Param param
        ? parameter(method.ref(), method.isStatic(), param.index())
        : of(value);
  }

  /** The type of a value of the whole program. */
  public String of(Value value) {
    if (value instanceof Value.Fresh fresh) {
      return fresh.type().isEmpty() || fresh.type().startsWith("#") ? "" : "L" + fresh.type() + ";";
    }
    if (value instanceof Value.Static known) {
      return known.owner().startsWith("#") ? entry(known) : declared(known.owner(), known.name());
    }
    if (value instanceof Value.Field field) {
      return Slots.isKey(field) ? element(field.base()) : declared(field.owner(), field.name());
    }
    return value instanceof Value.Element element ? element(element.base()) : "";
  }

  private String entry(Value.Static known) {
    MethodRef method = Slots.entryOf(known);
    MethodCode code = method == null ? null : program.method(method);
    return code == null ? "" : parameter(code.ref(), code.isStatic(), Slots.indexOf(known));
  }

  private static String parameter(MethodRef method, boolean isStatic, int index) {
    if (!isStatic && index == 0) {
      return "L" + method.owner() + ";";
    }
    List<String> all = Descriptors.parameters(method.descriptor());
    int at = isStatic ? index : index - 1;
    return at < all.size() ? all.get(at) : "";
  }

  private String declared(String owner, String name) {
    FieldCode field = field(owner, name);
    return field == null ? "" : field.descriptor();
  }

  private @Nullable FieldCode field(String owner, String name) {
    TypeCode type = program.type(program.declaringType(owner, name));
    if (type != null) {
      for (FieldCode field : type.fields()) {
        if (field.name().equals(name)) {
          return field;
        }
      }
    }
    return null;
  }

  /** What the generic type of a field says that it holds: the last of its arguments. */
  private String element(Value base) {
    FieldCode field =
        base instanceof Value.Field f
            ? field(f.owner(), f.name())
            : base instanceof Value.Static s ? field(s.owner(), s.name()) : null;
    if (field == null) {
      return "";
    }
    if (field.descriptor().startsWith("[")) {
      return field.descriptor().substring(1);
    }
    return lastArgument(field.signature());
  }

  /** The last type argument, as a raw type; empty where there is none. */
  static String lastArgument(String signature) {
    int open = signature.indexOf('<');
    if (open < 0) {
      return "";
    }
    int depth = 0;
    int start = open + 1;
    String last = "";
    for (int at = start; at < signature.length() && depth >= 0; at++) {
      char c = signature.charAt(at);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      if (c == ';' && depth == 0) {
        last = signature.substring(start, at + 1);
        start = at + 1;
      }
    }
    String bound = last.startsWith("+") || last.startsWith("-") ? last.substring(1) : last;
    int inner = bound.indexOf('<');
    return inner < 0 ? bound : bound.substring(0, inner) + ";";
  }
}
