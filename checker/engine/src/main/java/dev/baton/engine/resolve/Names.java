package dev.baton.engine.resolve;

import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.TypeCode;

/** Names as people say them. */
public final class Names {
  private Names() {}

  /** {@code Typos.fix}, {@code Reviewer} for a constructor, the host's name for a lambda. */
  public static String method(MethodRef ref, Program program) {
    TypeCode type = program.type(ref.owner());
    String owner = type == null ? ref.owner() : type.simpleName();
    String name = ref.name();
    if (name.startsWith("lambda$")) {
      name = name.substring("lambda$".length(), name.lastIndexOf('$'));
    }
    return name.startsWith("<") || name.equals("new") ? owner : owner + "." + name;
  }
}
