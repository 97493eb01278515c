import java.util.List;

class CounterInArray {
  int count(List<String> texts) {
    int[] count = {0};
    texts.parallelStream().forEach(text -> count[0]++); // want "every run of this branch changes one `count` at once"
    return count[0];
  }
}
