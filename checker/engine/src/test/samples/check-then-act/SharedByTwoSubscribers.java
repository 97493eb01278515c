import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Flow;

/** Each subscriber takes one signal after the other; what both were given, both change. */
class SharedByTwoSubscribers {
  abstract static class Quiet implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
  }

  static final class Tally extends Quiet {
    private final ConcurrentMap<String, Integer> totals;

    Tally(ConcurrentMap<String, Integer> totals) {
      this.totals = totals;
    }

    @Override
    public void onNext(String word) {
      int total = totals.getOrDefault(word, 0) + 1;
      totals.put(word, total); // want "`totals` is written from what was read in an earlier step"
    }
  }

  void both(Flow.Publisher<String> left, Flow.Publisher<String> right) {
    ConcurrentMap<String, Integer> totals = new ConcurrentHashMap<>();
    left.subscribe(new Tally(totals));
    right.subscribe(new Tally(totals));
  }

  /** The only one that has it. */
  static Map<String, Integer> one(Flow.Publisher<String> words) {
    ConcurrentHashMap<String, Integer> seen = new ConcurrentHashMap<>();
    words.subscribe(
        new Quiet() {
          @Override
          public void onNext(String word) {
            int total = seen.getOrDefault(word, 0) + 1;
            seen.put(word, total);
          }
        });
    return seen;
  }
}
