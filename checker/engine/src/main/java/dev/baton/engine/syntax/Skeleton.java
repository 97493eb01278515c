package dev.baton.engine.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * A file without its bodies: of one that cannot be parsed to its end, the declarations still tell
 * others what they use, but no body can be trusted to be whole.
 */
public final class Skeleton {
  private Skeleton() {}

  /** The file without bodies. */
  public static Unit of(Unit unit) {
    return new Unit(
        unit.path(),
        unit.packageName(),
        unit.annotations(),
        unit.imports(),
        unit.types().stream().map(Skeleton::of).toList());
  }

  private static Decl.Type of(Decl.Type type) {
    List<Decl> members = new ArrayList<>();
    for (Decl member : type.members()) {
      if (member instanceof Decl.Type nested) {
        members.add(of(nested));
      } else if (member instanceof Decl.Method method) {
        members.add(of(method));
      } else if (member instanceof Decl.Field) {
        members.add(member);
      }
    }
    return type.withMembers(List.copyOf(members));
  }

  /** A native method is one whose body is elsewhere. */
  private static Decl.Method of(Decl.Method method) {
    if (method.body() == null || method.compact()) {
      return method;
    }
    return new Decl.Method(
        method.modifiers().with(Modifiers.NATIVE),
        method.typeParameters(),
        method.result(),
        method.name(),
        method.parameters(),
        null,
        false,
        null,
        method.line());
  }
}
