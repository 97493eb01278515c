import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** A future that nobody keeps, of a branch that is waited for by a latch. */
class LatchInTheBranch {
  interface ChatModel {
    String chat(String prompt);
  }

  private final ChatModel model;
  private final ExecutorService pool;

  LatchInTheBranch(ChatModel model, ExecutorService pool) {
    this.model = model;
    this.pool = pool;
  }

  void review(List<String> drafts, Map<String, String> reviews) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(drafts.size());
    drafts.forEach(draft -> pool.submit(() -> handle(draft, reviews, done)));
    done.await();
  }

  private void handle(String draft, Map<String, String> reviews, CountDownLatch done) {
    try {
      reviews.put(draft, model.chat(draft));
    } finally {
      done.countDown();
    }
  }

  private record Task(ChatModel model, String draft, Map<String, String> reviews, CountDownLatch done)
      implements Runnable {
    @Override
    public void run() {
      try {
        reviews.put(draft, model.chat(draft));
      } finally {
        done.countDown();
      }
    }
  }

  void tasks(List<String> drafts, Map<String, String> reviews) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(drafts.size());
    for (String draft : drafts) {
      pool.submit(new Task(model, draft, reviews, done));
    }
    done.await();
  }

  void ofAnother(CountDownLatch start, String draft, Map<String, String> reviews)
      throws InterruptedException {
    start.await();
    pool.submit(() -> reviews.put(draft, model.chat(draft))); // want "nobody waits for the branch that `ExecutorService.submit` forks"
  }

  void reviewSome(List<String> drafts, Map<String, String> reviews) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(drafts.size());
    drafts.forEach(draft -> pool.submit(() -> handleSome(draft, reviews, done))); // want "this branch can end without signalling `done`"
    done.await();
  }

  private void handleSome(String draft, Map<String, String> reviews, CountDownLatch done) {
    if (draft.isBlank()) {
      return;
    }
    try {
      reviews.put(draft, model.chat(draft));
    } finally {
      done.countDown();
    }
  }

  /** The answer comes by itself; the branch only sees that it does not take too long. */
  CompletableFuture<String> watched(CountDownLatch answered) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    pool.submit(() -> watch(answered, answer));
    return answer;
  }

  private void watch(CountDownLatch answered, CompletableFuture<String> answer) {
    try {
      if (!answered.await(10, TimeUnit.SECONDS)) {
        answer.complete(model.chat("what went wrong?"));
      }
    } catch (InterruptedException e) {
      answer.completeExceptionally(e);
    }
  }
}
