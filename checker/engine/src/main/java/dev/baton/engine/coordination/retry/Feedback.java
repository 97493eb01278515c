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
import dev.baton.engine.typestate.Returned;
import dev.baton.engine.vocabulary.CallNames;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  /**
   * What an argument is, or is put together from.
   *
   * @param component the part that is taken of each of them, such as {@code feedback}; empty where
   *     they are taken whole
   */
  private record Part(List<Value> values, Op.@Nullable Call component) {}

  private boolean argument(Told told) {
    Set<Part> parts = new LinkedHashSet<>();
    parts(new Part(told.call().arguments().get(told.index()), null), told.body(), parts);
    return parts.stream().anyMatch(part -> isLast(part, told) || isLastOfHistory(part, told));
  }

  private boolean isLastOfHistory(Part part, Told told) {
    Optional<Op.Call> last = LastOfHistory.in(part.values(), told.call(), told.body());
    last.ifPresent(
        taken -> {
          Step from =
              new Step("feedback: the last of the history, and no other", told.body().at(taken));
          found.add(new LastFeedback(CallNames.text(told.call()), from, told.body().at(told.op())));
        });
    return last.isPresent();
  }

  /** The values, and what a text among them is put together from. */
  private static void parts(Part part, Body body, Set<Part> found) {
    if (!found.add(part) || part.component() != null) {
      return;
    }
    for (Value value : part.values()) {
      Op.Call made = body.call(value);
      if (made != null && TEXTS.contains(CallNames.owner(made))) {
        made.arguments().forEach(argument -> parts(new Part(argument, null), body, found));
      } else if (made != null && isComponent(made, body)) {
        parts(new Part(made.arguments().get(0), made), body, found);
      }
    }
  }

  private static boolean isComponent(Op.Call asked, Body body) {
    List<MethodCode> targets = asked.isStatic() ? List.of() : body.targets(asked);
    List<Value> returned = targets.size() == 1 ? Returned.of(targets.get(0)) : List.of();
    return returned.size() == 1
        && returned.get(0) instanceof Value.Field field
        && field.base().equals(new Value.Param(0));
  }

  private boolean isLast(Part part, Told told) {
    Body body = told.body();
    for (Value value : part.values()) {
      Op.Call source = part.component() == null ? body.call(value) : made(value, body);
      int at = source == null ? -1 : body.ops().indexOf(source);
      boolean carried = at >= 0 && told.cycle().get(at) && part.values().size() > 1;
      if (source != null && carried && at != told.op() && isForgetful(part, source, value, told)) {
        Step from = new Step("feedback: this answer replaces the one before", body.at(at));
        found.add(new LastFeedback(CallNames.text(told.call()), from, body.at(told.op())));
        return true;
      }
    }
    return false;
  }

  private boolean isForgetful(Part part, Op.Call source, Value value, Told told) {
    Op.Call component = part.component();
    if (component == null) {
      return isFeedback(told, source, value) && !isWhole(source, value, told.body());
    }
    List<String> said = new ArrayList<>(parameter(told, told.index()));
    said.add(CallNames.method(component));
    return isSaid(said)
        && !isCollection(component)
        && !knowsHistory(told)
        && !carriesOn(told)
        && isAnswered(source, told)
        && !growsOutOf(source, value, told.body());
  }

  /** It is about what the agent said; the next issue of a queue is another task. */
  private static boolean isAnswered(Op.Call source, Told told) {
    return told.body()
        .sources(source.arguments().stream().flatMap(List::stream).toList())
        .contains(new Value.Result(told.call().id()));
  }

  /** The call that made the value, a constructor's too. */
  private static Op.@Nullable Call made(Value value, Body body) {
    Op.Call call = body.call(value);
    for (int op = 0; call == null && value instanceof Value.Fresh && op < body.ops().size(); op++) {
      Op.Call makes = body.callAt(op);
      boolean it =
          makes != null
              && makes.target().isInitialiser()
              && makes.arguments().get(0).contains(value);
      call = it ? makes : null;
    }
    return call;
  }

  /** What is made of the one before, and not by asking an agent about it, may hold all of it. */
  private boolean growsOutOf(Op.Call source, Value value, Body body) {
    List<Value> given =
        source.arguments().stream()
            .flatMap(List::stream)
            .filter(v -> !(source.target().isInitialiser() && v.equals(value)))
            .toList();
    return body.sources(given, call -> setting.agents().asks(call, body.method())).contains(value);
  }

  /** Whether it is given its own last answer as well, into which went what it was told before. */
  private static boolean carriesOn(Told told) {
    Value own = new Value.Result(told.call().id());
    for (int i = 1; i < told.call().arguments().size(); i++) {
      if (i != told.index() && told.call().arguments().get(i).contains(own)) {
        return true;
      }
    }
    return false;
  }

  private static boolean knowsHistory(Told told) {
    for (int i = 1; i < told.call().arguments().size(); i++) {
      if (parameter(told, i).stream().anyMatch(s -> HISTORY.matcher(s).matches())) {
        return true;
      }
    }
    return false;
  }

  /** By the names that people gave: to the call, the local, or the parameter. */
  private static boolean isFeedback(Told told, Op.Call source, Value value) {
    Body body = told.body();
    List<String> said = parameter(told, told.index());
    said.add(CallNames.method(source));
    said.add(CallNames.owner(source));
    said.add(body.method().names().getOrDefault(value, ""));
    return isSaid(said);
  }

  private static boolean isSaid(List<String> said) {
    return said.stream().anyMatch(s -> SAYS_SO.matcher(s).matches())
        && said.stream().noneMatch(s -> HISTORY.matcher(s).matches());
  }

  /** What the methods that are called call this argument. */
  private static List<String> parameter(Told told, int index) {
    List<String> names = new ArrayList<>();
    for (MethodCode target : told.body().targets(told.call())) {
      List<Parameter> parameters = target.parameters();
      if (index - 1 < parameters.size()) {
        names.add(parameters.get(index - 1).name());
      }
    }
    return names;
  }

  /** It holds what was said before: it was made of itself, or of a collection that grows. */
  private static boolean isWhole(Op.Call source, Value value, Body body) {
    Set<Value> made = body.sources(source.arguments().stream().flatMap(List::stream).toList());
    boolean text = CallNames.owner(source).equals("StringConcatFactory");
    boolean ownText =
        text && source.arguments().stream().anyMatch(argument -> argument.contains(value));
    return isCollection(source)
        || ownText
        || made.stream()
            .map(body::call)
            .anyMatch(c -> c != null && CallNames.method(c).equals("feedbackHistory"));
  }

  private static boolean isCollection(Op.Call call) {
    String returned = CallNames.returnedType(call.target());
    return returned.equals("List") || returned.equals("Collection");
  }
}
