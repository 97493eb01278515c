package dev.baton.engine.flow;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
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

  /**
   * The entry point, then what is called, each with the place of the call.
   *
   * @param last the method that the last hop leads to
   */
  public List<Step> of(List<Site> hops, MethodRef last, Runner runner, MethodCode entry) {
    List<Step> steps = new ArrayList<>();
    TypeCode host = world.program().type(entry.ref().owner());
    if (host != null) {
      String as = runner.kind() == Runner.Kind.ROLE ? " (runs as `" + runner.role() + "`)" : "";
      Place start = world.places().method(host, entry);
      steps.add(new Step(Names.method(entry.ref(), world.program()) + as, start));
    }
    for (int i = 0; i < hops.size(); i++) {
      Site hop = hops.get(i);
      TypeCode type = world.program().type(hop.method().owner());
      if (type != null) {
        String text = called(hop, i + 1 < hops.size() ? hops.get(i + 1).method() : last);
        steps.add(new Step(text, world.places().write(type, hop.member(), hop.line())));
      }
    }
    return steps;
  }

  /**
   * {@code Typos.fix}; {@code Reviewer.review calls forEach} where a function of its own is run.
   */
  private String called(Site hop, MethodRef callee) {
    String caller = Names.method(hop.method(), world.program());
    if (hop.member().equals("->")) {
      return caller + " hands it out";
    }
    String name = Names.method(callee, world.program());
    return name.equals(caller) ? caller + " calls " + hop.member() : name;
  }
}
