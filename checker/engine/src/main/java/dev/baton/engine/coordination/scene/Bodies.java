package dev.baton.engine.coordination.scene;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.flow.World;
import dev.baton.engine.typestate.Body;
import java.util.HashMap;
import java.util.Map;

/** The bodies that finders have asked about, each prepared once. Not thread-safe. */
public final class Bodies {
  private final World world;
  private final Map<MethodRef, Body> known = new HashMap<>();

  public Bodies(World world) {
    this.world = world;
  }

  public Body of(MethodCode method) {
    return known.computeIfAbsent(method.ref(), ref -> new Body(method, world));
  }
}
