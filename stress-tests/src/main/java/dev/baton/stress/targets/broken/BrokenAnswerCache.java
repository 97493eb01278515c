package dev.baton.stress.targets.broken;

import dev.baton.harness.stresstarget.Observe;
import dev.baton.harness.stresstarget.Operation;
import dev.baton.harness.stresstarget.StressTarget;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The map is concurrent and the counter atomic; looking and putting are two steps all the same. */
@StressTarget
public class BrokenAnswerCache {
  private final ConcurrentMap<String, String> answers = new ConcurrentHashMap<>();
  private final AtomicInteger calls = new AtomicInteger();

  /** The answer, from the model where it is not known. */
  @Operation(arguments = "\"a\"")
  public String ask(String question) {
    String known = answers.get(question);
    if (known == null) {
      known = question + calls.incrementAndGet();
      answers.put(question, known);
    }
    return known;
  }

  /** How many calls were paid for. */
  @Observe
  public int calls() {
    return calls.get();
  }
}
