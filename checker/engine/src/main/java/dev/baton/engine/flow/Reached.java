package dev.baton.engine.flow;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Effect;
import dev.baton.engine.model.Runner;
import java.util.List;

/**
 * A touch that execution gets to.
 *
 * @param effect in terms of the whole program
 * @param targets all that its target can be
 * @param runner what the code runs as that gets there
 * @param entry where it starts to run as that
 */
public record Reached(Effect effect, List<Value> targets, Runner runner, MethodCode entry) {}
