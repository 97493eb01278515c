import dev.baton.annotation.MergedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

class AppendsToTheOld {
  static class Append implements BinaryOperator<List<String>> {
    @Override
    public List<String> apply(List<String> old, List<String> added) {
      old.addAll(added); // want "`Append` changes an argument"
      return old;
    }
  }

  @MergedBy(Append.class)
  List<String> notes = new ArrayList<>();
}
