package dev.baton.engine.coordination.conflict;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Types;
import dev.baton.engine.resolve.Program;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entities with a version column: the database refuses a write that is computed from an old one.
 */
final class VersionColumns {
  private static final Pattern TYPE = Pattern.compile("L([^;]+);");

  private VersionColumns() {}

  /** Whether an argument of the call is such an entity, by its declared type. */
  static boolean has(Op.Call call, Program program) {
    for (MethodCode target : program.targets(call.target(), call.exact())) {
      if (has(target.ref().descriptor(), program)) {
        return true;
      }
    }
    return has(call.target().descriptor(), program);
  }

  private static boolean has(String descriptor, Program program) {
    Matcher types = TYPE.matcher(descriptor.substring(0, descriptor.indexOf(')')));
    while (types.find()) {
      TypeCode code = program.type(types.group(1));
      if (code != null && code.fields().stream().anyMatch(VersionColumns::isVersion)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVersion(FieldCode field) {
    return Types.annotation(field.annotations(), "Version").isPresent();
  }
}
