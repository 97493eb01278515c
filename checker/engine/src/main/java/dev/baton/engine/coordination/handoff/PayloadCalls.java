package dev.baton.engine.coordination.handoff;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.vocabulary.CallNames;
import java.util.List;

/** Calls that build, read, or deliver a hand-off payload, by their names. */
final class PayloadCalls {
  private static final String PAYLOAD = "HandoffPayload";

  private PayloadCalls() {}

  /** Whether the call starts a payload from nothing. */
  static boolean begins(Op.Call call) {
    return call.isStatic() && isPayload(call) && CallNames.method(call).equals("from");
  }

  /** Whether the call goes to a payload, or to what builds one. */
  static boolean isPayload(Op.Call call) {
    return call.target().owner().endsWith(PAYLOAD);
  }

  /** Whether the call goes to what builds a payload. */
  static boolean isBuilder(Op.Call call) {
    return call.target().owner().endsWith(PAYLOAD + "$Builder");
  }

  /** Whether the call makes a payload from all its parts, the target second, the attempt eighth. */
  static boolean constructs(Op.Call call) {
    return call.target().owner().equals("dev/baton/patterns/" + PAYLOAD)
        && CallNames.method(call).equals("<init>")
        && call.arguments().size() == 10;
  }

  /** Whether the call ends the building. */
  static boolean builds(Op.Call call) {
    return isBuilder(call) && CallNames.method(call).equals("build");
  }

  /** Whether the method returns a payload. */
  static boolean returnsPayload(String descriptor) {
    return descriptor.endsWith(")L" + typeIn(descriptor) + ";")
        && typeIn(descriptor).endsWith(PAYLOAD);
  }

  /** Whether the method returns what builds a payload. */
  static boolean returnsBuilder(String descriptor) {
    return typeIn(descriptor).endsWith(PAYLOAD + "$Builder");
  }

  private static String typeIn(String descriptor) {
    String returned = Descriptors.result(descriptor);
    return returned.startsWith("L") ? returned.substring(1, returned.length() - 1) : "";
  }

  /** Whether the call delivers a payload. */
  static boolean delivers(Op.Call call) {
    boolean names = CallNames.method(call).equals("deliver") && !call.isStatic();
    return names
        && call.arguments().size() >= 2
        && (CallNames.returnedType(call.target()).equals("Delivery")
            || CallNames.owner(call).endsWith("Channel"));
  }

  /** Whether the values are a text that says something, or anything that is not known. */
  static boolean isGiven(List<Value> values) {
    if (values.isEmpty()) {
      return false;
    }
    return values.stream()
        .noneMatch(
            v -> v instanceof Value.Constant c && c.value() instanceof String s && s.isBlank());
  }

  /** The text where there is only one that it can be; empty otherwise. */
  static String text(List<Value> values) {
    return values.size() == 1
            && values.get(0) instanceof Value.Constant c
            && c.value() instanceof String s
        ? s
        : "";
  }
}
