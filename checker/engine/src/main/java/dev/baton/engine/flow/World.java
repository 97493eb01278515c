package dev.baton.engine.flow;

import dev.baton.engine.body.Summaries;
import dev.baton.engine.code.Places;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.interest.Declared;
import dev.baton.engine.library.Callbacks;
import dev.baton.engine.library.Library;
import dev.baton.engine.resolve.CallGraph;
import dev.baton.engine.resolve.ContestedKeys;
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
 * @param calls who may call whom
 * @param places where things stand in the sources
 */
public record World(
    Program program,
    Policies policies,
    Roles roles,
    CallGraph calls,
    Summaries summaries,
    Places places) {

  /** The world that these types make. */
  public static World of(Collection<TypeCode> types, Places places) {
    return of(types, places, Callbacks.KNOWN);
  }

  /** The world that these types make, with what users say of the callbacks of their libraries. */
  public static World of(Collection<TypeCode> types, Places places, Callbacks callbacks) {
    Program program = new Program(types);
    Policies declared = new Policies(program, places);
    Roles roles = new Roles(program, declared);
    CallGraph calls = new CallGraph(program);
    boolean plain = Declared.in(program, declared, roles).isPlain();
    Policies policies = plain ? ContestedKeys.of(program, declared, roles, calls) : declared;
    Summaries summaries =
        new Summaries(Declared.in(program, policies, roles), new Library(callbacks), calls);
    return new World(program, policies, roles, calls, summaries, places);
  }
}
