package dev.baton.stress.targets;

import dev.baton.harness.stresstarget.Observe;
import dev.baton.harness.stresstarget.Operation;
import dev.baton.harness.stresstarget.StressTarget;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers of a model by their question: each is asked once, because a call costs money. */
@StressTarget
public class AnswerCache {
  private final ConcurrentMap<String, String> answers = new ConcurrentHashMap<>();
  private final AtomicInteger calls = new AtomicInteger();

  /** The answer, from the model where it is not known. */
  @Operation(arguments = {"\"a\"", "\"b\""})
  public String ask(String question) {
    return answers.computeIfAbsent(question, this::call);
  }

  /** Forgets an answer; whether there was one. */
  @Operation(arguments = "\"a\"")
  public boolean forget(String question) {
    return answers.remove(question) != null;
  }

  private String call(String question) {
    return question + calls.incrementAndGet();
  }

  /** How many calls were paid for. */
  @Observe
  public int calls() {
    return calls.get();
  }
}
