package dev.baton.engine.coordination.scene;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.flow.World;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.ModelNames;

/** What all finders share: the program, its bodies, who asks agents, and which calls can throw. */
public final class Setting {
  private final World world;
  private final Bodies bodies;
  private final AgentCalls agents;
  private final Handovers handovers;
  private final Throwing throwing;
  private final Lambdas lambdas;
  private final RoleReach roles;
  private final Calls calls;
  private final Changes changes;
  private final CallSites sites;
  private final ConcurrentFields fields;

  public Setting(World world, ModelNames models) {
    this.world = world;
    this.bodies = new Bodies(world);
    this.calls = new Calls(world);
    this.changes = new Changes(bodies);
    this.agents = new AgentCalls(world, models, calls);
    this.handovers = new Handovers(world);
    this.throwing = new Throwing(world, bodies, agents);
    this.lambdas = new Lambdas(world);
    this.roles = new RoleReach(world, calls);
    this.sites = new CallSites(world.program());
    this.fields = new ConcurrentFields(world.program());
  }

  public World world() {
    return world;
  }

  public Bodies bodies() {
    return bodies;
  }

  public Body body(MethodCode method) {
    return bodies.of(method);
  }

  public AgentCalls agents() {
    return agents;
  }

  public Handovers handovers() {
    return handovers;
  }

  public Throwing throwing() {
    return throwing;
  }

  public Lambdas lambdas() {
    return lambdas;
  }

  public Calls calls() {
    return calls;
  }

  public CallSites sites() {
    return sites;
  }

  public ConcurrentFields fields() {
    return fields;
  }

  public Changes changes() {
    return changes;
  }

  public RoleReach roles() {
    return roles;
  }
}
