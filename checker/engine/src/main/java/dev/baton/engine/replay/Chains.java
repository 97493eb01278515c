package dev.baton.engine.replay;

import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Thing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What was set on the builder that an object comes from. */
public final class Chains {
  private static final Set<String> EMPTY = Set.of("of", "emptyList", "emptySet");

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
      boolean holder = thing instanceof Made made && (made.type().startsWith("[") || holds(made));
      found.addAll(holder ? flat(((Made) thing).elements()) : List.of(thing));
    }
    return found;
  }

  /** Whether it stands for what is in it; a collection of which that is not known does not. */
  private static boolean holds(Made made) {
    Act birth = made.birth();
    boolean empty = birth != null && birth.count() == 0 && EMPTY.contains(birth.name());
    return isCollection(made) && (empty || !made.elements().isEmpty());
  }

  /** Whether it is of the JDK's collections or Guava's, by its type or by where it comes from. */
  static boolean isCollection(Made made) {
    Act birth = made.birth();
    String from = birth == null ? "" : birth.target().owner();
    return made.type().startsWith("java/util/") || isGuava(made.type()) || isGuava(from);
  }

  /** Whether the type is of Guava's collections. */
  static boolean isGuava(String type) {
    return type.startsWith("com/google/common/collect/");
  }
}
