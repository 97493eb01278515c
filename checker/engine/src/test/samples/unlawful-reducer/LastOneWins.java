import dev.baton.annotation.MergedBy;
import java.util.function.BinaryOperator;

class LastOneWins {
  static class Latest implements BinaryOperator<String> {
    @Override
    public String apply(String old, String latest) { // want "`Latest` keeps the last value and drops the other"
      return latest;
    }
  }

  @MergedBy(Latest.class)
  String summary = "";
}
