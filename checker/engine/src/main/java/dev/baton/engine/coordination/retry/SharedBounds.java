package dev.baton.engine.coordination.retry;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Runner;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.Bound;
import dev.baton.engine.model.coordination.CoordinationFact.Repetition;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds bounds that several tasks use up together: static ones, and those of shared agents. */
public final class SharedBounds {
  private static final Set<String> ONE_INSTANCE =
      Words.of(
          "Component Service Singleton ApplicationScoped Repository Controller RestController");

  private SharedBounds() {}

  /** The shared bounds of the program. */
  public static List<Repetition> find(Setting setting) {
    List<Repetition> found = new ArrayList<>();
    Set<Place> done = new HashSet<>();
    for (MethodCode method : setting.sites().calling(SharedBounds::isAsked)) {
      for (Op op : method.ops()) {
        if (op instanceof Op.Call call && isAsked(call)) {
          Body body = setting.body(method);
          for (Value bound : call.arguments().get(0)) {
            Place place = place(bound, method, setting);
            if (place != null && done.add(place)) {
              Step used = new Step("used: by every task that comes here", body.at(call));
              String name = field(bound);
              found.add(new Repetition("bound", name, Bound.SHARED, List.of(used), place));
            }
          }
        }
      }
    }
    return found;
  }

  private static boolean isAsked(Op.Call call) {
    return CallNames.owner(call).equals("BoundedRetry") && CallNames.method(call).equals("next");
  }

  private static String field(Value bound) {
    return bound instanceof Value.Static s ? s.name() : ((Value.Field) bound).name();
  }

  private static @org.jspecify.annotations.Nullable Place place(
      Value bound, MethodCode method, Setting setting) {
    String owner =
        bound instanceof Value.Static s
            ? s.owner()
            : bound instanceof Value.Field f && f.base().equals(new Value.Param(0))
                ? f.owner()
                : "";
    TypeCode type = setting.world().program().type(owner);
    if (type == null
        || !(bound instanceof Value.Static || isSharedAgent(type, method, bound, setting))) {
      return null;
    }
    return setting.world().places().field(type, field(bound));
  }

  /** One agent for all tasks: each call is a task, and the bound is made with the agent. */
  private static boolean isSharedAgent(
      TypeCode type, MethodCode method, Value bound, Setting setting) {
    boolean stereotype =
        type.annotations().stream()
            .anyMatch(
                a -> ONE_INSTANCE.contains(a.type().substring(a.type().lastIndexOf('/') + 1)));
    boolean role = setting.world().roles().of(method).kind() == Runner.Kind.ROLE;
    boolean takesTask = !CallNames.takesNothing(method.ref());
    return (stereotype || (role && isKept(type, setting)))
        && takesTask
        && isMadeOnce(type, ((Value.Field) bound).name());
  }

  private static boolean isKept(TypeCode type, Setting setting) {
    for (MethodCode method : setting.world().program().methods()) {
      for (Op op : method.ops()) {
        boolean kept =
            op instanceof Op.Store store
                && store.value().stream()
                    .anyMatch(v -> v instanceof Value.Fresh f && f.type().equals(type.name()));
        if (kept) {
          return true;
        }
      }
    }
    return false;
  }

  /** Set in a constructor alone. */
  private static boolean isMadeOnce(TypeCode type, String field) {
    for (MethodCode method : type.methods()) {
      for (Op op : method.ops()) {
        boolean stores = op instanceof Op.Store store && store.name().equals(field);
        if (stores && !method.ref().isInitialiser()) {
          return false;
        }
      }
    }
    return true;
  }
}
