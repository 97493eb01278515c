package dev.baton.patterns;

import dev.baton.annotation.SharedRead;
import dev.baton.patterns.frozen.Frozen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a receiver needs to go on with a task. Deep-immutable: collections, arrays (as lists)
 * and records among its values are copied, and a value that could still be changed is refused.
 *
 * <p>It is nobody's, and may be shared: who hands it over has no way to change it afterwards. What
 * happened before it was built happens before what is read from it.
 *
 * <p>Building an incomplete one is allowed, so that a half-made one can be looked at; delivering it
 * is not: {@link #problems} lists all that is missing.
 *
 * <pre>{@code
 * HandoffPayload payload = HandoffPayload.from("writer").to("reviewer").taskId("t-17")
 *     .result(draft).status("drafted").context("tone", "formal").maxAttempts(3).build();
 * }</pre>
 *
 * @param source who hands over
 * @param target who goes on
 * @param taskId the task
 * @param workProduct what was made: {@code result}, {@code status}, and more
 * @param context what the receiver has to know
 * @param constraints what it has to keep to
 * @param timestamp when it was built
 * @param attempt counts from 1
 * @param maxAttempts the bound; a payload past it is a dead letter
 */
@SharedRead
public record HandoffPayload(
    String source,
    String target,
    String taskId,
    Map<String, Object> workProduct,
    Map<String, Object> context,
    List<String> constraints,
    Instant timestamp,
    int attempt,
    int maxAttempts) {
  /** The context key under which {@link #retry} keeps the feedback, a list of texts. */
  public static final String FEEDBACK = "feedbackHistory";

  private static final String RESULT = "result";
  private static final String STATUS = "status";

  /**
   * Keeps deep copies. What callers without null checks leave out is empty, and a problem.
   *
   * @throws IllegalArgumentException if a value can still be changed, and cannot be copied
   */
  public HandoffPayload {
    source = Objects.requireNonNullElse(source, "");
    target = Objects.requireNonNullElse(target, "");
    taskId = Objects.requireNonNullElse(taskId, "");
    workProduct = Frozen.map("work product", Objects.requireNonNullElse(workProduct, Map.of()));
    context = Frozen.map("context", Objects.requireNonNullElse(context, Map.of()));
    constraints = texts(Objects.requireNonNullElse(constraints, List.of()));
  }

  /** A copy of texts that keeps those that are missing, for {@link #problems} to find. */
  @SuppressWarnings("NullAway")
  private static List<String> texts(List<String> from) {
    return Collections.unmodifiableList(new ArrayList<>(from));
  }

  /** Starts a payload that this role hands over. */
  public static Builder from(String source) {
    return new Builder(source);
  }

  /** What was made; null where it is missing. */
  public @Nullable Object result() {
    return workProduct.get(RESULT);
  }

  /** How far the work is; null where it is missing. */
  public @Nullable String status() {
    Object status = workProduct.get(STATUS);
    return status == null ? null : status.toString();
  }

  /** All that keeps it from being delivered; empty when it is complete. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    need(problems, !source.isBlank(), "no source; start with from(\"role\")");
    need(problems, !target.isBlank(), "no target; add to(\"role\")");
    need(problems, !taskId.isBlank(), "no task id; add taskId(\"...\")");
    need(problems, result() != null, "no result; add result(value)");
    String status = status();
    need(problems, status != null && !status.isBlank(), "no status; add status(\"...\")");
    need(problems, timestamp != null, "no timestamp; add timestamp(instant)");
    need(problems, attempt >= 1, "attempt " + attempt + "; attempts count from 1");
    need(
        problems,
        maxAttempts >= 1,
        "a bound of " + maxAttempts + " attempts; add maxAttempts(n) with 1 or more");
    needContent(problems);
    return List.copyOf(problems);
  }

  private void needContent(List<String> problems) {
    workProduct.forEach(
        (key, value) ->
            need(
                problems,
                isNamed(key) && (value != null || key.equals(RESULT) || key.equals(STATUS)),
                "work product `"
                    + key
                    + "` has no name or no value; give it one, or leave it out"));
    context.forEach(
        (key, value) ->
            need(
                problems,
                isNamed(key) && value != null,
                "context `" + key + "` has no name or no value; give it one, or leave it out"));
    for (int i = 0; i < constraints.size(); i++) {
      need(
          problems,
          isNamed(constraints.get(i)),
          "constraint " + (i + 1) + " says nothing; give it a text, or leave it out");
    }
  }

  private static boolean isNamed(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static void need(List<String> problems, boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }

  /**
   * The next attempt: the same payload, counted one further, with this feedback after all earlier
   * feedback in the context under {@link #FEEDBACK}. It may be past its bound; a channel then makes
   * it a dead letter.
   */
  public HandoffPayload retry(String feedback) {
    return retry(feedback, Instant.now());
  }

  /** The same, made at this time. */
  public HandoffPayload retry(String feedback, Instant at) {
    List<Object> history = new ArrayList<>(feedbackHistory());
    history.add(
        Objects.requireNonNull(feedback, "no feedback; say what was wrong with the last attempt"));
    return toBuilder()
        .context(FEEDBACK, history)
        .attempt(Math.addExact(attempt, 1))
        .timestamp(at)
        .build();
  }

  /** All feedback of earlier attempts, the oldest first. */
  public List<String> feedbackHistory() {
    Object history = context.get(FEEDBACK);
    if (history instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return history == null ? List.of() : List.of(history.toString());
  }

  /** A builder that starts with all of this; the timestamp is that of the new payload. */
  public Builder toBuilder() {
    Builder builder = from(source).to(target).taskId(taskId).workProduct(workProduct);
    builder.constraints.addAll(constraints);
    return builder.context(context).attempt(attempt).maxAttempts(maxAttempts);
  }

  /** Collects a payload. Not safe to share between threads. */
  public static final class Builder {
    private final String source;
    private final Map<String, Object> workProduct = new LinkedHashMap<>();
    private final Map<String, Object> context = new LinkedHashMap<>();
    private final List<String> constraints = new ArrayList<>();
    private String target = "";
    private String taskId = "";
    private @Nullable Instant timestamp;
    private int attempt = 1;
    private int maxAttempts = 3;

    private Builder(String source) {
      this.source = source;
    }

    /** Who goes on. */
    public Builder to(String role) {
      target = role;
      return this;
    }

    /** The task. */
    public Builder taskId(String id) {
      taskId = id;
      return this;
    }

    /** What was made. */
    public Builder result(Object value) {
      workProduct.put(RESULT, value);
      return this;
    }

    /** How far the work is. */
    public Builder status(String text) {
      workProduct.put(STATUS, text);
      return this;
    }

    /** More of what was made. */
    public Builder workProduct(Map<String, Object> more) {
      workProduct.putAll(more);
      return this;
    }

    /** One thing that the receiver has to know. */
    public Builder context(String key, Object value) {
      context.put(key, value);
      return this;
    }

    /** Things that the receiver has to know. */
    public Builder context(Map<String, Object> more) {
      context.putAll(more);
      return this;
    }

    /** One thing that the receiver has to keep to. */
    public Builder constraint(String text) {
      constraints.add(text);
      return this;
    }

    /** When it was made; now, unless it is said. */
    public Builder timestamp(Instant time) {
      timestamp = time;
      return this;
    }

    /** Which attempt it is; the first, unless it is said. */
    public Builder attempt(int number) {
      attempt = number;
      return this;
    }

    /** The bound; 3, unless it is said. */
    public Builder maxAttempts(int bound) {
      maxAttempts = bound;
      return this;
    }

    /** The payload, complete or not. */
    public HandoffPayload build() {
      return new HandoffPayload(
          source,
          target,
          taskId,
          workProduct,
          context,
          constraints,
          timestamp == null ? Instant.now() : timestamp,
          attempt,
          maxAttempts);
    }
  }
}
