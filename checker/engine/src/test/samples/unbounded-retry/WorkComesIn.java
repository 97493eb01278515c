import java.util.concurrent.BlockingQueue;

/** A worker takes new work each time: that is no retry. */
class WorkComesIn {
  interface ChatModel {
    String chat(String prompt);
  }

  void work(ChatModel model, BlockingQueue<String> questions) throws InterruptedException {
    while (true) {
      model.chat(questions.take());
    }
  }
}
