import java.util.ArrayDeque;
import java.util.Deque;

/** Each round takes a step off the list, and puts one on. */
class ChainThatIsFilled {
  interface ChatModel {
    String chat(String prompt);
  }

  private final Deque<String> steps = new ArrayDeque<>();
  private final ChatModel model;

  ChainThatIsFilled(ChatModel model) {
    this.model = model;
  }

  String run(String goal) {
    String step = steps.pop();
    String answer = model.chat(step);
    if (answer.startsWith("done")) {
      return answer;
    }
    steps.push(answer);
    return run(goal); // want "repeats `ChatModel.chat`, and nothing bounds it"
  }
}
