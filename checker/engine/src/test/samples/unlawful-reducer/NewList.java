import dev.baton.annotation.MergedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

class NewList {
  static class Union implements BinaryOperator<List<String>> {
    @Override
    public List<String> apply(List<String> old, List<String> added) {
      List<String> both = new ArrayList<>(old);
      both.addAll(added);
      return List.copyOf(both);
    }
  }

  @MergedBy(Union.class)
  List<String> notes = List.of();
}
