import java.util.List;
import java.util.stream.IntStream;

class OneSlotForEachBranch {
  String[] trim(List<String> texts) {
    String[] trimmed = new String[texts.size()];
    IntStream.range(0, texts.size()).parallel().forEach(i -> trimmed[i] = texts.get(i).trim());
    return trimmed;
  }
}
