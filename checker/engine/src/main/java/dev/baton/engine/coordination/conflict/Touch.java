package dev.baton.engine.coordination.conflict;

import dev.baton.engine.code.Value;
import dev.baton.engine.vocabulary.StoreCalls;
import java.util.List;

/**
 * A read or write of something shared.
 *
 * @param kind what it is
 * @param place tells it from others in the body: receiver and key, by name
 * @param named what people call it
 * @param key the key, where it has one; none otherwise
 * @param op where it happens
 * @param values for a write, what is written; for a read, what it gave
 * @param known whether it is known that several threads use it
 */
record Touch(
    StoreCalls.Kind kind,
    String place,
    String named,
    List<Value> key,
    int op,
    List<Value> values,
    boolean known) {}
