package dev.baton.engine.coordination.handoff;

import dev.baton.engine.code.Value;
import java.util.List;

/**
 * An object that an op hands over.
 *
 * @param values what it is
 * @param inside whether it lies in a payload that is handed over, and not by itself
 * @param copied whether the payload keeps a copy of collections
 */
record Handed(int op, List<Value> values, boolean inside, boolean copied) {}
