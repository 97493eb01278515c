package dev.baton.engine.bytecode.assemble;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/**
 * A call that the JVM links when it first runs: lambdas, joined texts, switches over patterns.
 *
 * @param descriptor what it takes from the stack and gives
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to the class writer at once
public record Linkage(String name, String descriptor, Handle factory, Object[] arguments) {
  private static final String LOOKUP =
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;";
  private static final Handle LAMBDA =
      factory(
          "java/lang/invoke/LambdaMetafactory",
          "metafactory",
          "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;"
              + "Ljava/lang/invoke/MethodType;");
  private static final Handle CONCAT =
      factory(
          "java/lang/invoke/StringConcatFactory",
          "makeConcatWithConstants",
          "Ljava/lang/String;[Ljava/lang/Object;");
  private static final Handle SWITCH =
      factory("java/lang/runtime/SwitchBootstraps", "typeSwitch", "[Ljava/lang/Object;");
  private static final Handle RECORD =
      factory(
          "java/lang/runtime/ObjectMethods",
          "bootstrap",
          "Ljava/lang/Class;Ljava/lang/String;[Ljava/lang/invoke/MethodHandle;");

  private static Handle factory(String owner, String name, String rest) {
    String descriptor = LOOKUP + rest + ")Ljava/lang/invoke/CallSite;";
    return new Handle(H_INVOKESTATIC, owner, name, descriptor, false);
  }

  /** What a lambda runs. */
  public enum Target {
    STATIC,
    VIRTUAL,
    INTERFACE,
    SPECIAL,
    CONSTRUCTOR
  }

  /** A method that a lambda runs. */
  public record Method(
      Target target, String owner, String name, String descriptor, boolean ofInterface) {}

  /**
   * A lambda.
   *
   * @param name of the method of its interface
   * @param descriptor takes what is captured, gives the interface
   * @param declared the erased descriptor of the interface's method
   */
  public static Linkage lambda(String name, String descriptor, String declared, Method method) {
    int tag =
        switch (method.target()) {
          case STATIC -> H_INVOKESTATIC;
          case VIRTUAL -> H_INVOKEVIRTUAL;
          case INTERFACE -> H_INVOKEINTERFACE;
          case SPECIAL -> H_INVOKESPECIAL;
          case CONSTRUCTOR -> H_NEWINVOKESPECIAL;
        };
    Handle handle =
        new Handle(tag, method.owner(), method.name(), method.descriptor(), method.ofInterface());
    Type type = Type.getMethodType(declared);
    return new Linkage(name, descriptor, LAMBDA, new Object[] {type, handle, type});
  }

  /** A text joined from parts; {@code \1} in the recipe is a part, {@code \2} a constant. */
  public static Linkage concat(String descriptor, String recipe, List<Object> constants) {
    List<Object> arguments = new ArrayList<>(List.of(cut(recipe)));
    constants.forEach(c -> arguments.add(c instanceof String text ? cut(text) : c));
    return new Linkage(CONCAT.getName(), descriptor, CONCAT, arguments.toArray());
  }

  /** A text short enough for a class file, whose limit is 65535 bytes. */
  static String cut(String text) {
    return text.length() > 20_000 ? text.substring(0, 20_000) : text;
  }

  /** Which of some types, texts, or numbers a value is the first to match. */
  public static Linkage choice(List<Object> labels) {
    Object[] arguments =
        labels.stream()
            .map(
                l -> l instanceof dev.baton.engine.symbol.Type t ? Type.getType(t.descriptor()) : l)
            .toArray();
    return new Linkage("typeSwitch", "(Ljava/lang/Object;I)I", SWITCH, arguments);
  }

  /** A method that every record has. */
  public static Linkage ofRecord(String name, String descriptor, String type) {
    Object[] arguments = {Type.getObjectType(type), ""};
    return new Linkage(name, descriptor, RECORD, arguments);
  }
}
