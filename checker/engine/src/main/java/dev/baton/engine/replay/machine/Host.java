package dev.baton.engine.replay.machine;

import dev.baton.engine.code.Instruction;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Thing;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a body reaches beyond itself. */
public interface Host {
  /** A call, as it happens now. */
  Act act(Instruction.Invoke invoke, List<Set<Thing>> arguments, MethodRef host);

  /** A method is called; what it can return. */
  Set<Thing> call(Act act, boolean exact);

  /** A constructor runs on the object that stands first among the arguments. */
  void construct(MethodRef target, List<Set<Thing>> arguments, MethodRef host, int line);

  /** What an object's field can hold. */
  Set<Thing> readField(Made object, String name);

  /** What a static field can hold. */
  Set<Thing> readStatic(String owner, String name);

  /** A static field gets a value. */
  void writeStatic(String owner, String name, Set<Thing> values);

  /** A field of an object has got a value. */
  void wrote(Made object, String field, MethodRef host, int line);

  /** Two values are compared, and what comes of it is not known. */
  void compared(Set<Thing> left, Set<Thing> right);

  /** Whether an object of the first type is one of the second; null where that is unknown. */
  @Nullable Boolean isA(String type, String wanted);

  /** Whether what is carried out now happens whenever the code around it runs to its end. */
  Certainty certainty();

  /** One more instruction is carried out; false where there were too many. */
  boolean spend();
}
