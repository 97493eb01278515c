import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** Tasks that a loop collects run at once when all are invoked. */
class CollectedTasks {
  int count(ExecutorService pool, List<String> texts) throws InterruptedException {
    int[] count = {0};
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (String text : texts) {
      tasks.add(() -> count[0] += text.length()); // want "every run of this branch changes one `count` at once"
    }
    pool.invokeAll(tasks).forEach(task -> System.out.println(task.isDone()));
    return count[0];
  }

  void ownList(ExecutorService pool, List<String> texts) throws InterruptedException {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (String text : texts) {
      List<String> mine = new ArrayList<>();
      tasks.add(() -> mine.add(text));
    }
    pool.invokeAll(tasks).forEach(task -> System.out.println(task.isDone()));
  }

  List<String> two(ExecutorService pool, String text) throws InterruptedException {
    List<String> found = new ArrayList<>();
    Callable<Boolean> one = () -> found.add(text);
    Callable<Boolean> two = () -> found.add(text.trim()); // want "several branches change one `found` at once"
    pool.invokeAll(List.of(one, two)).forEach(task -> System.out.println(task.isDone()));
    return found;
  }

  int eachAdds(ExecutorService pool, List<String> texts) throws InterruptedException {
    int[] count = {0};
    List<Callable<Integer>> tasks = new ArrayList<>();
    texts.forEach(text -> tasks.add(() -> count[0] += text.length())); // want "every run of this branch changes one `count` at once"
    pool.invokeAll(tasks).forEach(task -> System.out.println(task.isDone()));
    return count[0];
  }

  List<String> eachIsAdded(ExecutorService pool, List<String> texts) throws InterruptedException {
    List<String> found = new ArrayList<>();
    List<Callable<Boolean>> tasks = new ArrayList<>();
    texts.stream()
        .<Callable<Boolean>>map(text -> () -> found.add(text)) // want "every run of this branch changes one `found` at once"
        .forEach(tasks::add);
    pool.invokeAll(tasks).forEach(task -> System.out.println(task.isDone()));
    return found;
  }

  void eachHasItsOwn(ExecutorService pool, List<String> texts) throws InterruptedException {
    List<String> all = new ArrayList<>();
    List<Callable<Boolean>> tasks = new ArrayList<>();
    texts.forEach(
        text -> {
          List<String> mine = new ArrayList<>();
          all.add(text);
          tasks.add(() -> mine.add(text));
        });
    pool.invokeAll(tasks).forEach(task -> System.out.println(task.isDone()));
  }
}
