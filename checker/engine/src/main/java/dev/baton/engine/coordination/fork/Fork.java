package dev.baton.engine.coordination.fork;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A branch that is started.
 *
 * @param host the body that starts it
 * @param op the call that does
 * @param target what runs
 * @param branch its code, absent where that was not read
 * @param captured what it was given, in terms of the host
 * @param many whether it can be started again before it has ended
 */
record Fork(
    Body host,
    int op,
    MethodRef target,
    @Nullable MethodCode branch,
    List<List<Value>> captured,
    boolean many) {}
