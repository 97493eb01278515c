package dev.baton.engine.flow;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Place;
import dev.baton.engine.resolve.Names;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was not followed to its end, because there is too much of it: declared cells can be touched
 * where nobody saw it. Not thread-safe.
 */
public final class CutShort {
  private final World world;
  private final Map<Place, Fact> facts = new LinkedHashMap<>();

  public CutShort(World world) {
    this.world = world;
  }

  /** All that was noted. */
  public List<Fact> facts() {
    return new ArrayList<>(facts.values());
  }

  /** Methods that do more than their callers are told; who calls them does, too. */
  public void summaries() {
    Set<MethodRef> cut = new HashSet<>();
    for (MethodCode method : world.summaries().bottomUp()) {
      boolean isCut = world.summaries().of(method).isCut();
      if (isCut && Collections.disjoint(cut, world.summaries().callees(method.ref()))) {
        note(method, "does more than is followed");
      }
      if (isCut) {
        cut.add(method.ref());
      }
    }
  }

  /** Methods that are too many calls away from where all starts. */
  public void calls(Linker linker) {
    for (MethodCode method : linker.tooFar()) {
      note(method, "is called over more calls than are followed");
    }
  }

  /** Entry points that wait for what others store, each for the next, and so on. */
  public void rounds() {
    declared().ifPresent(c -> note(c, c.declared(), "agents wait for each other in a long chain"));
  }

  private Optional<Cell> declared() {
    return world.policies().all().stream().filter(c -> !c.policies().isEmpty()).findFirst();
  }

  private void note(MethodCode method, String what) {
    String why = "`" + Names.method(method.ref(), world.program()) + "` " + what;
    TypeCode type = world.program().type(method.ref().owner());
    if (type != null) {
      declared().ifPresent(cell -> note(cell, world.places().method(type, method), why));
    }
  }

  private void note(Cell cell, Place place, String why) {
    facts.putIfAbsent(place, new Fact.Unfollowed(cell, why, place));
  }
}
