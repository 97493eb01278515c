package dev.baton.engine.infer;

import dev.baton.engine.code.Types;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import java.util.Set;

/**
 * What a call of a method that nobody declares gives: what is wanted of it, or what the conventions
 * of builders and factories say. Stateless.
 */
public final class Guesses {
  private static final Set<String> BUILDER_OF =
      Set.of("builder", "newBuilder", "toBuilder", "builderFor");
  private static final Set<String> OF_ITSELF =
      Set.of(
          "of",
          "create",
          "newInstance",
          "getInstance",
          "valueOf",
          "defaults",
          "ofDefaults",
          "copyOf",
          "empty",
          "instance",
          "just");

  private Guesses() {}

  public static Type result(Type receiver, boolean isType, Expr.Call call, Type target) {
    if (!(target instanceof Type.Unknown) && !target.equals(BasicTypes.VOID)) {
      return target;
    }
    if (!(receiver instanceof Type.Named named)) {
      return BasicTypes.UNKNOWN;
    }
    String name = call.name();
    if (BUILDER_OF.contains(name)) {
      return Type.of(named.name() + "$Builder");
    }
    if (named.simpleName().endsWith("Builder")) {
      return name.startsWith("build") || name.equals("create") ? built(named) : named;
    }
    boolean makesOne = OF_ITSELF.contains(name) || name.startsWith("from");
    return isType && makesOne ? named : BasicTypes.UNKNOWN;
  }

  /** What a builder builds: its host, or the type that it is named after. */
  private static Type built(Type.Named builder) {
    String name = builder.name();
    if (name.endsWith("$Builder")) {
      return Type.of(name.substring(0, name.length() - "$Builder".length()));
    }
    String rest = name.substring(0, name.length() - "Builder".length());
    return rest.endsWith("/") || rest.endsWith("$") || rest.isEmpty()
        ? BasicTypes.UNKNOWN
        : Type.of(rest);
  }

  /** The type that a call is said to be of. */
  public static String owner(Type receiver) {
    return receiver instanceof Type.Unknown ? Types.UNKNOWN : receiver.internalName();
  }
}
