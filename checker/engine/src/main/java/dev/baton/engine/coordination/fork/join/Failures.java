package dev.baton.engine.coordination.fork.join;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.fork.Fork;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.ForkCalls;
import dev.baton.engine.vocabulary.Harmless;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which branches can fail, as seen from where they are joined. */
final class Failures {
  private final Setting setting;

  Failures(Setting setting) {
    this.setting = setting;
  }

  /** Whether what is joined fails with no failure of the branch, seen from these methods. */
  boolean cannotFail(Fork fork, Set<MethodCode> joining) {
    MethodCode branch = fork.branch();
    boolean fails =
        branch == null ? !Harmless.is(fork.called()) : setting.throwing().canEscape(branch);
    return !fails
        || (!joining.contains(fork.host().method())
            && givesResult(fork.host())
            && joining.stream().noneMatch(this::addsStageThatThrows));
  }

  /** Whether something is done to single futures that fails where they do not. */
  private boolean addsStageThatThrows(MethodCode method) {
    Body body = setting.body(method);
    return body.ops().stream()
        .anyMatch(
            op ->
                op instanceof Op.Call call
                    && ForkCalls.continues(call)
                    && throwsAgain(call, body)
                    && !body.comesFrom(
                        call.arguments().get(0), c -> CallNames.method(c).equals("allOf")));
  }

  /** Whether the futures that the method gives have had their failures turned into results. */
  private boolean givesResult(Body host) {
    List<Value> given = new ArrayList<>();
    for (Op op : host.ops()) {
      if (op instanceof Op.Return end) {
        given.addAll(end.value());
      }
    }
    return !given.isEmpty()
        && given.stream()
            .map(host::call)
            .allMatch(
                call -> call != null && ForkCalls.turnsFailure(call) && !throwsAgain(call, host));
  }

  private boolean throwsAgain(Op.Call call, Body host) {
    for (List<Value> argument : call.arguments()) {
      for (Value.Function function : host.functions(argument)) {
        MethodCode code = setting.world().program().resolve(function.target());
        if (code == null || setting.throwing().canEscape(code)) {
          return true;
        }
      }
    }
    return false;
  }
}
