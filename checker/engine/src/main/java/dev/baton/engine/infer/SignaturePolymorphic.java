package dev.baton.engine.infer;

import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.MethodSymbol;
import dev.baton.engine.symbol.Type;
import java.util.List;

/** Methods of handles, whose signature is that of each call, JLS 15.12.3. Stateless. */
public final class SignaturePolymorphic {
  private static final int NATIVE_VARARGS = 0x180;
  private static final List<Type> ANYTHING = List.of(new Type.Array(BasicTypes.OBJECT));

  private SignaturePolymorphic() {}

  /** Whether the method is one. */
  public static boolean is(MethodSymbol method) {
    return (method.access() & NATIVE_VARARGS) == NATIVE_VARARGS
        && method.owner().startsWith("java/lang/invoke/")
        && method.parameters().equals(ANYTHING);
  }

  /** The method as this call has it. */
  public static MethodSymbol as(MethodSymbol method, List<Type> arguments, Type target) {
    boolean open = method.result().equals(BasicTypes.OBJECT) && !(target instanceof Type.Unknown);
    return new MethodSymbol(
        method.owner(),
        method.name(),
        method.access(),
        List.of(),
        arguments.stream().map(SignaturePolymorphic::plain).toList(),
        open ? target.erasure() : method.result());
  }

  private static Type plain(Type argument) {
    return argument instanceof Type.Nothing ? Type.of("java/lang/Void") : argument.erasure();
  }
}
