package dev.baton.engine.effect;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.resolve.Policies;
import dev.baton.engine.resolve.Program;
import java.util.List;

/**
 * What a method tells apart. Where it tells too much, objects that refer to others of their kind
 * are one, as the nodes of a list, of which there would be as many as there are ways from one to
 * another; so are those that its callees make in one place, whichever call it is. Who made the
 * first node is then not told of those behind it, so that the summary is cut.
 */
public final class Folding {
  private final Program program;
  private final Policies policies;
  private final ValueTypes types;
  private final MethodCode method;
  private final Summary summary;

  /** The folding of a method, of which this is what is told. */
  public Folding(Program program, Policies policies, MethodCode method, Summary summary) {
    this.program = program;
    this.policies = policies;
    this.types = new ValueTypes(program);
    this.method = method;
    this.summary = summary;
  }

  /** The callee's values in terms of the method. */
  public Substitution terms(MethodCode callee, List<List<Value>> arguments, int call) {
    boolean recursive = callee.ref().equals(method.ref());
    return new Substitution(arguments, call, recursive, summary.isFolded());
  }

  /** The path that is one step longer. */
  public Value step(Value base, Value.Field step) {
    Value.Field path = new Value.Field(base, step.owner(), step.name());
    Value found = summary.isFolded() && !isTelling(path) ? folded(path) : path;
    if (!found.equals(path)) {
      summary.cut();
    }
    return Paths.cut(found);
  }

  /**
   * The path; where its last step was taken before, or leads from something to what is of the same
   * type, only up to there. Steps that say which cell the path leads into stay.
   */
  private Value folded(Value.Field path) {
    if (path.base() instanceof Value.Field from && isSameType(from, path)) {
      return from;
    }
    Value at = path.base();
    while (true) {
      if (at instanceof Value.Element element) {
        at = element.base();
      } else if (at instanceof Value.Field step && !isTelling(step)) {
        if (step.name().equals(path.name()) && step.owner().equals(path.owner())) {
          return step;
        }
        at = step.base();
      } else {
        return path;
      }
    }
  }

  private boolean isTelling(Value.Field step) {
    return step.owner().startsWith("#")
        || policies.governs(step.owner())
        || policies.ofField(step.owner(), step.name()) != null;
  }

  private boolean isSameType(Value.Field from, Value.Field to) {
    String type = types.of(to);
    return type.startsWith("L")
        && program.type(type.substring(1, type.length() - 1)) != null
        && type.equals(types.of(from));
  }
}
