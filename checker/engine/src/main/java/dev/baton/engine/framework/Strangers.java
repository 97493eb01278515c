package dev.baton.engine.framework;

import dev.baton.engine.code.AnnotationUse;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.flow.World;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.GraphFact.Unresolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Frameworks that are known by name alone: that their agents are not understood is said. */
final class Strangers {
  /** What marks an agent, an annotation or a parent, and whose it is. */
  private static final Map<String, String> MARKS =
      Map.of(
          "com.embabel.agent.api.annotation.Agent", "Embabel",
          "com.embabel.agent.api.annotation.EmbabelComponent", "Embabel",
          "akka.javasdk.agent.Agent", "Akka",
          "akka.javasdk.agent.autonomous.AutonomousAgent", "Akka");

  private Strangers() {}

  /** The packages by which a file is known to hold such agents. */
  static Set<String> homes() {
    return Set.of("com.embabel.agent", "akka.javasdk.agent");
  }

  /** One for each type that is such an agent. */
  static List<Fact> find(World world) {
    List<Fact> found = new ArrayList<>();
    for (TypeCode type : world.program().types()) {
      String whose = whose(type);
      if (!whose.isEmpty()) {
        String why = "`%s` is an agent of %s, which is not understood";
        why = why.formatted(type.simpleName(), whose);
        found.add(new Unresolved(whose, Missing.NODE, "", why, world.places().type(type)));
      }
    }
    return found;
  }

  private static String whose(TypeCode type) {
    for (AnnotationUse use : type.annotations()) {
      String whose = MARKS.get(named(use.type()));
      if (whose != null) {
        return whose;
      }
    }
    return MARKS.getOrDefault(named(type.superName()), "");
  }

  private static String named(String type) {
    return type.replace('/', '.');
  }
}
