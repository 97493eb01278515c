package dev.baton.engine.bytecode.assemble;

import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.symbol.TypeVariable;

/** Types as generic signatures, JVMS 4.7.9.1. Stateless. */
final class GenericSignatures {
  private GenericSignatures() {}

  static String of(Type type) {
    if (type instanceof TypeVariable variable) {
      return "T" + variable.name() + ";";
    }
    if (type instanceof Type.Array array) {
      return "[" + of(array.element());
    }
    if (type instanceof Type.Named named && !named.arguments().isEmpty()) {
      StringBuilder text = new StringBuilder("L" + named.name() + "<");
      named.arguments().forEach(a -> text.append(argument(a)));
      return text.append(">;").toString();
    }
    return type.descriptor();
  }

  private static String argument(Type argument) {
    if (!(argument instanceof Type.Wildcard wildcard)) {
      return of(argument);
    }
    boolean isFree = wildcard.isUpper() && wildcard.bound().equals(BasicTypes.OBJECT);
    return isFree ? "*" : (wildcard.isUpper() ? "+" : "-") + of(wildcard.bound());
  }
}
