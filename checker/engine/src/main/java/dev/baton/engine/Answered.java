package dev.baton.engine;

import dev.baton.engine.cache.Answer;
import dev.baton.engine.model.Facts;
import dev.baton.engine.source.Sources;

/**
 * From an answer that was worked out before, or by somebody else, to the result of a run.
 *
 * @param request what was asked
 */
record Answered(Analysis.Request request, FrontEnd frontEnd, Inputs inputs) {

  /** The result that has this answer. */
  Analysis.Result result(Answer known) {
    return new Analysis.Result(
        known.findings(),
        known.unverified(),
        known.waived(),
        new Sources(request.root(), inputs.sources()),
        known.mode(),
        known.types(),
        known.problems(),
        Facts.later(this::facts));
  }

  /** Few ask for facts: they are found anew. */
  private Facts facts() {
    ProgramReader reader = ProgramReader.open(inputs, request, frontEnd);
    return Analysis.run(request, inputs, reader).facts();
  }
}
