package dev.baton.engine.flow;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Places;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.resolve.Policies;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.resolve.Roles;
import java.util.Collection;

/**
 * A program, resolved and summarised: what every fact finder asks.
 *
 * @param program the types that were read
 * @param policies what their annotations say of state
 * @param roles what each method runs as
 * @param places where things stand in the sources
 */
public record World(
    Program program, Policies policies, Roles roles, Summaries summaries, Places places) {

  /** The world that these types make. */
  public static World of(Collection<TypeCode> types, Places places) {
    Program program = new Program(types);
    Policies policies = new Policies(program, places);
    Roles roles = new Roles(program, policies);
    return new World(program, policies, roles, new Summaries(program, policies, roles), places);
  }

  /** The values of one method, with the results of its calls followed. */
  public Values values(MethodCode method) {
    return new Values(method, program, summaries::of);
  }
}
