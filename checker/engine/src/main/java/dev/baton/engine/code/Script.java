package dev.baton.engine.code;

import java.util.List;

/**
 * A body as the instructions of a stack machine.
 *
 * @param locals how many places its locals take
 */
public record Script(List<Instruction> instructions, List<Handler> handlers, int locals) {
  /** Of a method without a body. */
  public static final Script NONE = new Script(List.of(), List.of(), 0);

  public Script {
    instructions = List.copyOf(instructions);
    handlers = List.copyOf(handlers);
  }

  /**
   * Where execution goes on after an exception; code of {@code finally} is left out, since it
   * stands in the normal way too.
   *
   * @param from the first instruction that is guarded
   */
  public record Handler(int from, int target) {}
}
