import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** A subscriber takes one signal after the other; other threads only remove. */
class OneSignalAtATime implements Flow.Subscriber<String> {
  private final Map<String, StringBuilder> groups = new ConcurrentHashMap<>();
  private final Consumer<StringBuilder> started;

  OneSignalAtATime(Consumer<StringBuilder> started) {
    this.started = started;
  }

  @Override
  public void onNext(String word) {
    StringBuilder group = groups.get(word);
    if (group == null) {
      group = new StringBuilder();
      groups.put(word, group);
      started.accept(group);
    }
    group.append(word);
  }

  void drop(String word) {
    groups.remove(word);
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onError(Throwable failure) {
    groups.clear();
  }

  @Override
  public void onComplete() {
    groups.clear();
  }
}
