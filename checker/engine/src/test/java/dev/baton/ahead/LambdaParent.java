package dev.baton.ahead;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What {@link Lambdas} inherits. */
class LambdaParent {
  interface Named {
    default String named() {
      UnaryOperator<String> ofInstance = text -> text + hidden();
      return ofInstance.apply("interface");
    }

    private String hidden() {
      return " " + getClass().getSimpleName();
    }

    static String shout(String text) {
      return text.toUpperCase(Locale.ROOT);
    }

    static Function<String, String> inStatic() {
      return text -> text + text.length();
    }
  }

  String overridden() {
    return "parent";
  }

  protected String protectedName() {
    return "protected";
  }
}
