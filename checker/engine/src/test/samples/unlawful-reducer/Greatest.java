import dev.baton.annotation.MergedBy;
import java.util.function.BinaryOperator;

class Greatest {
  static class Max implements BinaryOperator<Integer> {
    @Override
    public Integer apply(Integer one, Integer other) {
      return one > other ? one : other;
    }
  }

  @MergedBy(Max.class)
  Integer score = 0;
}
