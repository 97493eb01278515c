import java.util.ArrayList;
import java.util.List;

class SequentialStream {
  List<String> trim(List<String> texts) {
    List<String> trimmed = new ArrayList<>();
    texts.stream().forEach(text -> trimmed.add(text.trim()));
    return trimmed;
  }
}
