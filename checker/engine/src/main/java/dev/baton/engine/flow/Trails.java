package dev.baton.engine.flow;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.effect.Site;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Runner;
import dev.baton.engine.model.Step;
import dev.baton.engine.resolve.Names;
import java.util.ArrayList;
import java.util.List;

/** How execution gets somewhere, in words and places. */
public final class Trails {
  private final World world;

  public Trails(World world) {
    this.world = world;
  }

  /** The entry point, then each call. */
  public List<Step> of(List<Site> hops, Runner runner, MethodCode entry) {
    List<Step> steps = new ArrayList<>();
    TypeCode host = world.program().type(entry.ref().owner());
    if (host != null) {
      String as = runner.kind() == Runner.Kind.ROLE ? " (runs as `" + runner.role() + "`)" : "";
      Place start = world.places().method(host, entry);
      steps.add(new Step(Names.method(entry.ref(), world.program()) + as, start));
    }
    for (Site hop : hops) {
      TypeCode type = world.program().type(hop.method().owner());
      if (type != null) {
        String how = hop.member().equals("->") ? " hands it out" : " calls " + hop.member();
        steps.add(
            new Step(
                Names.method(hop.method(), world.program()) + how,
                world.places().write(type, hop.member(), hop.line())));
      }
    }
    return steps;
  }
}
