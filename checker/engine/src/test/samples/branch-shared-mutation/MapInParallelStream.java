import java.util.HashMap;
import java.util.List;
import java.util.Map;

class MapInParallelStream {
  Map<String, Integer> lengths(List<String> texts) {
    Map<String, Integer> lengths = new HashMap<>();
    texts.parallelStream().forEach(text -> lengths.put(text, text.length())); // want "every run of this branch changes one `lengths` at once"
    return lengths;
  }
}
