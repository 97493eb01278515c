package dev.baton.engine.coordination.retry;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.coordination.retry.Bounding.Endless;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.Bound;
import dev.baton.engine.model.coordination.CoordinationFact.Repetition;
import dev.baton.engine.typestate.Body;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds loops in which work is repeated that no bound ends. */
public final class Loops {
  private final Setting setting;
  private final RepeatedWork work;
  private final Map<Place, Repetition> found = new LinkedHashMap<>();

  private Loops(Setting setting, RepeatedWork work) {
    this.setting = setting;
    this.work = work;
  }

  public static List<Repetition> find(Setting setting, RepeatedWork work) {
    Loops loops = new Loops(setting, work);
    setting.sites().callingOrGivingFunctions(work::isPossible).stream()
        .filter(method -> method.flow().goesBack())
        .forEach(loops::look);
    return new ArrayList<>(loops.found.values());
  }

  private void look(MethodCode method) {
    Body body = setting.body(method);
    Bounding bounding = new Bounding(body);
    for (int op = 0; op < body.ops().size(); op++) {
      Op.Call call = body.callAt(op);
      Optional<String> repeated = call == null ? Optional.empty() : work.of(call, body);
      if (repeated.isPresent()) {
        int at = op;
        bounding.endless(op).ifPresent(endless -> report(endless, repeated.get(), at, body));
      }
    }
  }

  private void report(Endless endless, String repeated, int op, Body body) {
    Place loop = place(endless, body);
    Step again = new Step("repeated: `" + repeated + "`", body.at(op));
    if (endless.reset() == null) {
      found.putIfAbsent(loop, new Repetition("loop", repeated, Bound.NONE, List.of(again), loop));
      return;
    }
    Place reset = body.at(endless.reset().reset());
    List<Step> why = List.of(new Step("loop: it goes round here", loop), again);
    found.putIfAbsent(reset, new Repetition("loop", repeated, Bound.RESET, why, reset));
  }

  private Place place(Endless endless, Body body) {
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (int op = endless.ops().nextSetBit(0); op >= 0; op = endless.ops().nextSetBit(op + 1)) {
      int line = body.op(op).line();
      first = line > 0 ? Math.min(first, line) : first;
      last = Math.max(last, line);
    }
    TypeCode type = setting.world().program().type(body.method().ref().owner());
    return type == null ? body.declared() : setting.world().places().loop(type, first, last);
  }
}
