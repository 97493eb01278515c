import java.util.ArrayList;
import java.util.List;

/**
 * the error text of an agent that is offline counts as its answer, and it is asked 25 times
 *
 * @see <a href="https://github.com/agntcy/coffeeAgntcy/pull/140">agntcy/coffeeAgntcy#140</a>
 */
class Broken {
  interface SubAgent {
    String ask(String prompt);
  }

  interface Router {
    boolean isDone(List<String> answers);
  }

  List<String> supervise(SubAgent farm, Router router, String prompt) {
    List<String> answers = new ArrayList<>();
    for (int turn = 0; turn < 25 && !router.isDone(answers); turn++) {
      String answer;
      try {
        answer = farm.ask(prompt);
      } catch (RuntimeException offline) {
        answer = "error: " + offline.getMessage(); // missed: the loop has its bound of 25, and that a text is an error is not in its type
      }
      answers.add(answer);
    }
    return answers;
  }
}
