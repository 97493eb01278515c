package dev.baton.engine.coordination.retry;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Parameter;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.LastFeedback;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Cycles;
import dev.baton.engine.vocabulary.CallNames;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds agents that are asked again and told only what was wrong the last time. */
public final class Feedback {
  private static final Pattern SAYS_SO =
      Pattern.compile(
          "(?i).*(feedback|review|critique|critic|comment|objection|reason|remark|complaint|judge"
              + "|evaluat|validat|problem|issue|hint|lint|verdict).*");
  private static final Pattern HISTORY =
      Pattern.compile("(?i).*(history|all|list|log|past|previous).*");
  private static final Set<String> TEXTS = Set.of("StringConcatFactory", "String");
  private final Setting setting;
  private final List<LastFeedback> found = new ArrayList<>();

  private Feedback(Setting setting) {
    this.setting = setting;
  }

  /** The retries of the program that forget. */
  public static List<LastFeedback> find(Setting setting) {
    Feedback feedback = new Feedback(setting);
    if (!setting.agents().isEmpty()) {
      setting.world().program().methods().forEach(feedback::look);
    }
    return feedback.found;
  }

  private void look(MethodCode method) {
    if (!setting.agents().isReachedBy(method.ref()) || !method.flow().goesBack()) {
      return;
    }
    Body body = setting.body(method);
    Cycles cycles = body.cycles();
    for (int op = 0; op < body.ops().size(); op++) {
      Op.Call call = body.callAt(op);
      if (call != null && setting.agents().asks(call, method)) {
        BitSet cycle = cycles.around(op);
        for (int i = 1; i < call.arguments().size() && !cycle.isEmpty(); i++) {
          if (argument(new Told(call, op, i, cycle, body))) {
            break;
          }
        }
      }
    }
  }

  /** An argument of a call that asks an agent in a cycle. */
  private record Told(Op.Call call, int op, int index, BitSet cycle, Body body) {}

  private boolean argument(Told told) {
    Set<List<Value>> parts = new LinkedHashSet<>();
    parts(told.call().arguments().get(told.index()), told.body(), parts);
    return parts.stream().anyMatch(values -> isLast(values, told));
  }

  /** The values, and what a text among them is put together from. */
  private static void parts(List<Value> values, Body body, Set<List<Value>> found) {
    if (!found.add(values)) {
      return;
    }
    for (Value value : values) {
      Op.Call made = body.call(value);
      if (made != null && TEXTS.contains(CallNames.owner(made))) {
        made.arguments().forEach(argument -> parts(argument, body, found));
      }
    }
  }

  private boolean isLast(List<Value> values, Told told) {
    Body body = told.body();
    for (Value value : values) {
      Op.Call source = body.call(value);
      int at = source == null ? -1 : body.opOf((Value.Result) value);
      boolean carried = at >= 0 && told.cycle().get(at) && values.size() > 1 && at != told.op();
      if (source != null
          && carried
          && isFeedback(told, source, value)
          && !isWhole(source, value, body)) {
        Step from = new Step("feedback: this answer replaces the one before", body.at(at));
        found.add(new LastFeedback(CallNames.text(told.call()), from, body.at(told.op())));
        return true;
      }
    }
    return false;
  }

  /** By the names that people gave: to the call, the local, or the parameter. */
  private static boolean isFeedback(Told told, Op.Call source, Value value) {
    Body body = told.body();
    List<String> said = new ArrayList<>();
    said.add(CallNames.method(source));
    said.add(CallNames.owner(source));
    said.add(body.method().names().getOrDefault(value, ""));
    for (MethodCode target : body.targets(told.call())) {
      List<Parameter> parameters = target.parameters();
      if (told.index() - 1 < parameters.size()) {
        said.add(parameters.get(told.index() - 1).name());
      }
    }
    boolean isSaid = said.stream().anyMatch(s -> SAYS_SO.matcher(s).matches());
    return isSaid && said.stream().noneMatch(s -> HISTORY.matcher(s).matches());
  }

  /** It holds what was said before: it was made of itself, or of a collection that grows. */
  private static boolean isWhole(Op.Call source, Value value, Body body) {
    Set<Value> made = body.sources(source.arguments().stream().flatMap(List::stream).toList());
    String returned = CallNames.returnedType(source.target());
    boolean collection = returned.equals("List") || returned.equals("Collection");
    boolean text = CallNames.owner(source).equals("StringConcatFactory");
    boolean ownText =
        text && source.arguments().stream().anyMatch(argument -> argument.contains(value));
    return collection
        || ownText
        || made.stream()
            .map(body::call)
            .anyMatch(c -> c != null && CallNames.method(c).equals("feedbackHistory"));
  }
}
