package dev.baton.patterns.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A pattern against its sequential model, which is its specification: both play the same generated
 * operations, and their transcripts are the same. Each mutant of the model is told apart, so that
 * agreement means something.
 */
interface SequentialModel {
  /** What the pattern answers to these operations. */
  List<String> real(List<Integer> operations);

  /** What the specification answers; with a mutant other than 0, what a wrong one does. */
  List<String> model(List<Integer> operations, int mutant);

  /** How many wrong models there are. */
  int mutants();

  @Provide
  default Arbitrary<List<Integer>> operations() {
    return Arbitraries.integers().between(0, 999).list().ofMaxSize(60);
  }

  @Property(tries = 500)
  default void thePatternDoesWhatItsModelSays(@ForAll("operations") List<Integer> operations) {
    assertEquals(model(operations, 0), real(operations));
  }

  @Example
  default void everyMutantIsToldApart() {
    for (int mutant = 1; mutant <= mutants(); mutant++) {
      int wrong = mutant;
      assertTrue(
          operations().sampleStream().limit(2000).anyMatch(o -> !model(o, wrong).equals(real(o))),
          "mutant " + mutant + " agrees with the pattern");
    }
  }
}
