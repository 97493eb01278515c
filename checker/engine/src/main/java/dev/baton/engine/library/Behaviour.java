package dev.baton.engine.library;

import dev.baton.engine.model.Fact.WriteKind;
import org.jspecify.annotations.Nullable;

/**
 * What a call of a library does, as far as values are concerned.
 *
 * @param change how the call changes an object, absent where it does not
 * @param changed which argument that is; 0 is the receiver where there is one
 * @param keyed whether it concerns what a map has under the key that follows the receiver
 * @param keeps whether what is given to it is inside the changed object afterwards
 * @param gives what it returns
 * @param runs when it runs the functions that are given to it
 */
public record Behaviour(
    @Nullable WriteKind change, int changed, boolean keyed, boolean keeps, Gives gives, Runs runs) {

  static Behaviour reading(Gives gives, Runs runs) {
    return new Behaviour(null, 0, false, false, gives, runs);
  }

  /** The same, changing this argument. */
  Behaviour changing(WriteKind how, int argument, boolean keeping) {
    return new Behaviour(how, argument, keyed, keeping, gives, runs);
  }

  Behaviour underKey() {
    return new Behaviour(change, changed, true, keeps, gives, runs);
  }
}
