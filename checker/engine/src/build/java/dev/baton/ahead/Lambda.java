package dev.baton.ahead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * What a call site of {@link java.lang.invoke.LambdaMetafactory} asks for.
 *
 * @param factory takes what is captured, returns the interface
 * @param interfaces all that it implements, the functional one first
 * @param name of the functional method
 * @param erased the types of the functional method
 * @param more types that bridges have
 * @param instantiated the types of the functional method here
 * @param code what is called
 */
record Lambda(
    Type factory,
    List<Type> interfaces,
    String name,
    Type erased,
    List<Type> more,
    Type instantiated,
    Handle code) {

  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final int SERIALIZABLE = 1;
  private static final int MARKERS = 2;
  private static final int BRIDGES = 4;

  /** Nothing for another kind of call site, and for what has to be told apart by its class. */
  static Optional<Lambda> of(InvokeDynamicInsnNode site) {
    if (!site.bsm.getOwner().equals(METAFACTORY) || !callable((Handle) site.bsmArgs[1])) {
      return Optional.empty();
    }
    List<Type> interfaces = new ArrayList<>(List.of(Type.getReturnType(site.desc)));
    List<Type> more = new ArrayList<>();
    if (site.bsm.getName().equals("altMetafactory")) {
      int flags = (Integer) site.bsmArgs[3];
      if ((flags & SERIALIZABLE) != 0) {
        return Optional.empty();
      }
      int at = 4;
      if ((flags & MARKERS) != 0) {
        at = addAll(site.bsmArgs, at, interfaces);
      }
      if ((flags & BRIDGES) != 0) {
        addAll(site.bsmArgs, at, more);
      }
    }
    return Optional.of(
        new Lambda(
            Type.getMethodType(site.desc),
            List.copyOf(interfaces),
            site.name,
            (Type) site.bsmArgs[0],
            List.copyOf(more),
            (Type) site.bsmArgs[2],
            (Handle) site.bsmArgs[1]));
  }

  /** A method of a superclass that is overridden here can be called by no other class. */
  private static boolean callable(Handle code) {
    return code.getTag() >= Opcodes.H_INVOKEVIRTUAL && code.getTag() != Opcodes.H_INVOKESPECIAL;
  }

  private static int addAll(Object[] arguments, int count, List<Type> to) {
    int end = count + 1 + (Integer) arguments[count];
    for (int at = count + 1; at < end; at++) {
      to.add((Type) arguments[at]);
    }
    return end;
  }

  /** What is captured. */
  Type[] captured() {
    return factory.getArgumentTypes();
  }

  /** What is called takes: its receiver, if it has one, and its arguments. */
  List<Type> taken() {
    List<Type> types = new ArrayList<>();
    if (code.getTag() != Opcodes.H_INVOKESTATIC && code.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
      types.add(Type.getObjectType(code.getOwner()));
    }
    types.addAll(List.of(Type.getArgumentTypes(code.getDesc())));
    return types;
  }

  /** What is called returns. */
  Type returned() {
    return code.getTag() == Opcodes.H_NEWINVOKESPECIAL
        ? Type.getObjectType(code.getOwner())
        : Type.getReturnType(code.getDesc());
  }
}
