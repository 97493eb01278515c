import dev.baton.annotation.MergedBy;
import java.util.function.BinaryOperator;

/** Asks only whether there is anything. */
class LastOneWinsInDisguise {
  static class Latest implements BinaryOperator<String> {
    @Override
    public String apply(String old, String latest) { // want "`Latest` keeps the last value and drops the other"
      return latest != null && !latest.isEmpty() ? latest : old;
    }
  }

  @MergedBy(Latest.class)
  String summary = "";
}
