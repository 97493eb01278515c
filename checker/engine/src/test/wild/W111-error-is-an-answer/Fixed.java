import java.util.ArrayList;
import java.util.List;

/** A failure is no answer, and the third ends the run. */
class Fixed {
  interface SubAgent {
    String ask(String prompt);
  }

  interface Router {
    boolean isDone(List<String> answers);
  }

  List<String> supervise(SubAgent farm, Router router, String prompt) {
    List<String> answers = new ArrayList<>();
    int failures = 0;
    for (int turn = 0; turn < 25 && !router.isDone(answers); turn++) {
      try {
        answers.add(farm.ask(prompt));
      } catch (RuntimeException offline) {
        failures++;
        if (failures >= 3) {
          throw new IllegalStateException("the farm is offline", offline);
        }
      }
    }
    return answers;
  }
}
