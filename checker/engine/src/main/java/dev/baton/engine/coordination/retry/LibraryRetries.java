package dev.baton.engine.coordination.retry;

import dev.baton.engine.code.AnnotationUse;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Types;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.scene.Setting;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.coordination.CoordinationFact.Bound;
import dev.baton.engine.model.coordination.CoordinationFact.Repetition;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.CallNames;
import dev.baton.engine.vocabulary.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds retries that a library makes, and that never end: reactive ones without a count, policies
 * and annotations with a limit that is none.
 */
public final class LibraryRetries {
  private static final Pattern REACTIVE =
      Pattern.compile("Mono|Flux|Flowable|Observable|Single|Maybe|Completable");
  private static final Set<String> ENDLESS = Words.of("retry repeat indefinitely neverStop");
  private static final Set<String> COUNTS =
      Words.of("maxAttempts maxRetries withMaxRetries withMaxAttempts withMaxDuration value delay");
  private static final Set<String> LIMITS = Words.of("maxAttempts maxRetries withMaxRetries max");
  private final Setting setting;
  private final RepeatedWork work;
  private final List<Repetition> found = new ArrayList<>();

  private LibraryRetries(Setting setting, RepeatedWork work) {
    this.setting = setting;
    this.work = work;
  }

  /** The retries of the program. */
  public static List<Repetition> find(Setting setting, RepeatedWork work) {
    LibraryRetries retries = new LibraryRetries(setting, work);
    Set<MethodCode> calling = setting.sites().calling(LibraryRetries::isPossible);
    for (TypeCode type : setting.world().program().types()) {
      for (MethodCode method : type.methods()) {
        retries.annotated(type, method);
        if (calling.contains(method)) {
          method.ops().forEach(op -> retries.called(op, method));
        }
      }
    }
    return retries.found;
  }

  private void annotated(TypeCode type, MethodCode method) {
    for (AnnotationUse use : method.annotations()) {
      String name = Types.simple(use.type());
      boolean retries = name.equals("Retryable") || name.equals("Retry");
      for (String member : retries ? LIMITS : Set.<String>of()) {
        if (use.values().get(member) instanceof Number n && isNone(n)) {
          Place place = setting.world().places().method(type, method);
          String text = "@%s(%s = %s)".formatted(name, member, n);
          found.add(new Repetition("annotation", text, Bound.NONE, List.of(), place));
        }
      }
    }
  }

  private static boolean isNone(Number limit) {
    return limit.longValue() < 0
        || limit.longValue() == Integer.MAX_VALUE
        || limit.longValue() == Long.MAX_VALUE;
  }

  private void called(Op op, MethodCode method) {
    if (op instanceof Op.Call call && isEndless(call, method)) {
      Body body = setting.body(method);
      Optional<String> repeated = repeated(call, body);
      repeated.ifPresent(
          text -> found.add(new Repetition("retry", text, Bound.NONE, List.of(), body.at(call))));
    }
  }

  private static boolean isPossible(Op.Call call) {
    String name = CallNames.method(call);
    return ENDLESS.contains(name)
        || COUNTS.contains(name)
        || CallNames.owner(call).equals("AlwaysRetryPolicy");
  }

  private static boolean isEndless(Op.Call call, MethodCode method) {
    String owner = CallNames.owner(call);
    String name = CallNames.method(call);
    if (method.ref().owner().equals(call.target().owner())) {
      return false;
    }
    boolean bare = CallNames.takesNothing(call.target());
    boolean reactive =
        REACTIVE.matcher(owner).matches() && (name.equals("retry") || name.equals("repeat"));
    return (bare && (reactive || name.equals("indefinitely") || name.equals("neverStop")))
        || (name.equals("<init>") && owner.equals("AlwaysRetryPolicy"))
        || (COUNTS.contains(name) && isNone(call))
        || (reactive && isNone(call));
  }

  private static boolean isNone(Op.Call call) {
    int last = call.arguments().size() - 1;
    if (last < 0) {
      return false;
    }
    return call.arguments().get(last).stream()
        .anyMatch(v -> v instanceof Value.Constant c && c.value() instanceof Number n && isNone(n));
  }

  /** What is retried: something around the call asks an agent, or hands work on. */
  private Optional<String> repeated(Op.Call call, Body body) {
    for (MethodCode method : setting.lambdas().family(body.method())) {
      Body each = setting.body(method);
      for (Op op : method.ops()) {
        if (op instanceof Op.Call other) {
          Optional<String> text = work.of(other, each);
          if (text.isPresent()) {
            return text;
          }
        }
      }
    }
    return setting.agents().areNear(body.method())
        ? Optional.of(CallNames.text(call))
        : Optional.empty();
  }
}
