import dev.baton.patterns.StateKey;

class LambdaChangesItsArgument {
  static final StateKey<StringBuilder> LOG =
      StateKey.mergedBy((old, added) -> old.append(added), "log", StringBuilder.class); // want "the reducer changes an argument"
}
