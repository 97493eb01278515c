import dev.baton.patterns.StateKey;

class LambdaKeepsTheFirst {
  static final StateKey<String> TITLE =
      StateKey.mergedBy((old, added) -> old, "title", String.class); // want "the reducer keeps the first value and drops the other"
}
