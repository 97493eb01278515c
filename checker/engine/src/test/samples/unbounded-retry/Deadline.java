import java.time.Duration;

class Deadline {
  interface ChatModel {
    String chat(String prompt);
  }

  String ask(ChatModel model, String question) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (System.nanoTime() < end) {
      String answer = model.chat(question);
      if (!answer.isEmpty()) {
        return answer;
      }
    }
    return "";
  }
}
