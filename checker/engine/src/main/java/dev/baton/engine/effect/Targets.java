package dev.baton.engine.effect;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.library.Library;
import dev.baton.engine.resolve.Program;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call can run, given what its receiver can be.
 *
 * @param bodies methods that were read, each with the receivers it runs on
 * @param functions lambdas and method references that are called
 * @param open receivers whose class only callers know; {@code possible} lists what they may run
 * @param possible all that the call may run on an open receiver
 * @param library whether code that was not read may run
 */
public record Targets(
    List<Run> bodies,
    List<Value.Function> functions,
    List<Value> open,
    List<MethodCode> possible,
    boolean library) {

  /** A method to run; no receivers for a static one. */
  public record Run(MethodCode body, List<Value> receivers) {}

  /** The targets of a call of a method without dispatch. */
  public static Targets exact(Program program, MethodRef method, List<Value> receivers) {
    MethodCode body = program.resolve(method);
    List<Run> runs = body == null ? List.of() : List.of(new Run(body, receivers));
    return new Targets(runs, List.of(), List.of(), List.of(), body == null);
  }

  /** The targets of a call on these receivers. */
  public static Targets of(Program program, MethodRef method, List<Value> receivers) {
    Finder finder = new Finder(program, method);
    for (Value receiver : receivers.isEmpty() ? List.<Value>of(new Value.Unknown()) : receivers) {
      finder.add(receiver);
    }
    return new Targets(
        finder.bodies, finder.functions, finder.open, finder.possible, finder.library);
  }

  private static final class Finder {
    private final Program program;
    private final MethodRef method;
    private final List<Run> bodies = new ArrayList<>();
    private final List<Value.Function> functions = new ArrayList<>();
    private final List<Value> open = new ArrayList<>();
    private List<MethodCode> possible = List.of();
    private boolean library;

    Finder(Program program, MethodRef method) {
      this.program = program;
      this.method = method;
    }

    void add(Value receiver) {
      if (receiver instanceof Value.Function function) {
        functions.add(function);
        return;
      }
      TypeCode made = receiver instanceof Value.Fresh fresh ? program.type(fresh.type()) : null;
      if (made != null) {
        run(program.resolve(method.in(made.name())), receiver);
        return;
      }
      if (receiver instanceof Value.Fresh || Library.isJdk(method.owner())) {
        library = true;
        boolean task = Library.isTask("L" + method.owner() + ";");
        if (task && !(receiver instanceof Value.Fresh)) {
          open.add(receiver);
        }
        return;
      }
      anyOf(receiver);
    }

    private void run(@Nullable MethodCode body, Value receiver) {
      if (body == null || body.ops().isEmpty()) {
        library = true;
      } else {
        bodies.add(new Run(body, List.of(receiver)));
      }
    }

    private void anyOf(Value receiver) {
      List<MethodCode> all = program.bodies(method);
      TypeCode type = program.type(method.owner());
      boolean overridable = all.size() > 1 || (type != null && type.isInterface());
      if (all.isEmpty()) {
        library = true;
        open.add(receiver);
      } else if (overridable) {
        possible = all;
        open.add(receiver);
      } else {
        run(all.get(0), receiver);
      }
    }
  }
}
