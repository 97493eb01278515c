import dev.baton.annotation.MergedBy;
import java.util.function.BinaryOperator;

class LastOneWins {
  static class Latest implements BinaryOperator<String> {
    @Override
    public String apply(String old, String latest) { // want "`Latest` keeps the last value and drops the other"
      return latest;
    }
  }

  static class Passing implements BinaryOperator<String> {
    @Override
    public String apply(String old, String latest) { // want "`Passing` keeps the last value and drops the other"
      return newer(old, latest);
    }

    private static String newer(String old, String latest) {
      return latest;
    }
  }

  // silent: it keeps both
  static class Joining implements BinaryOperator<String> {
    @Override
    public String apply(String old, String latest) {
      return joined(old, latest);
    }

    private static String joined(String old, String latest) {
      return old.contains(latest) ? old : latest.contains(old) ? latest : old + latest;
    }
  }

  @MergedBy(Passing.class)
  String title = "";

  @MergedBy(Joining.class)
  String notes = "";

  @MergedBy(Latest.class)
  String summary = "";
}
