import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.FanOut;
import java.util.List;

/** Each branch gets a bound of its own from the template. */
class TemplateOfAFanOut {
  interface ChatModel {
    String chat(String prompt);
  }

  private static final BoundedRetry TEMPLATE = BoundedRetry.attempts(3);

  List<String> ask(ChatModel model, List<String> questions) {
    return FanOut.over(questions).retry(TEMPLATE).run(model::chat).values();
  }
}
