import dev.baton.annotation.MergedBy;
import java.util.function.BinaryOperator;

/** Keeps one, but looks at both. */
class Longest {
  static class Longer implements BinaryOperator<String> {
    @Override
    public String apply(String one, String other) {
      return one.length() >= other.length() ? one : other;
    }
  }

  @MergedBy(Longer.class)
  String summary = "";
}
