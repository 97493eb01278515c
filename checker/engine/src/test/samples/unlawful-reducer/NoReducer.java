import java.util.function.BinaryOperator;

/** A function of two values that nobody uses as a reducer. */
class NoReducer {
  static class Second implements BinaryOperator<String> {
    @Override
    public String apply(String first, String second) {
      return second;
    }
  }
}
