package dev.baton.engine.replay;

import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Thing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What was set on the builder that an object comes from. */
public final class Chains {
  private Chains() {}

  /** The calls of this name on the object or on its builder, in order. */
  public static List<Act> setting(Thing thing, String name) {
    return all(thing).stream().filter(act -> act.name().equals(name)).toList();
  }

  /** Every call on the object's builder, and on the object itself. */
  public static List<Act> all(Thing thing) {
    List<Act> found = new ArrayList<>();
    if (thing instanceof Made made) {
      Act birth = made.birth();
      if (birth != null && !birth.isStatic() && !birth.name().equals("<init>")) {
        birth.receiver().forEach(builder -> found.addAll(all(builder)));
      }
      found.addAll(made.log());
    }
    return found;
  }

  /** The builder whose {@code build()} gave the object; the object itself where there is none. */
  public static Made builder(Made made) {
    Act birth = made.birth();
    if (birth != null && !birth.isStatic() && birth.name().equals("build")) {
      for (Thing receiver : birth.receiver()) {
        if (receiver instanceof Made builder) {
          return builder;
        }
      }
    }
    return made;
  }

  /**
   * What a builder builds: the type that has it nested or whose static method gave it, without
   * package.
   */
  public static String builds(Made builder) {
    Act birth = builder.birth();
    if (birth == null) {
      return "";
    }
    String owner = birth.target().owner();
    int nested = owner.indexOf('$');
    return Act.simple(nested < 0 ? owner : owner.substring(0, nested));
  }

  /** The objects among values, those inside lists and arrays too, in order. */
  public static List<Thing> flat(Collection<Thing> things) {
    List<Thing> found = new ArrayList<>();
    for (Thing thing : things) {
      boolean holder =
          thing instanceof Made made && (made.type().startsWith("[") || isCollection(made));
      found.addAll(holder ? flat(((Made) thing).elements()) : List.of(thing));
    }
    return found;
  }

  private static boolean isCollection(Made made) {
    return made.type().startsWith("java/util/") && !made.elements().isEmpty();
  }
}
