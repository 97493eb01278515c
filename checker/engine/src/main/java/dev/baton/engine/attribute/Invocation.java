package dev.baton.engine.attribute;

import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.symbol.MethodSymbol;
import dev.baton.engine.symbol.Type;
import org.jspecify.annotations.Nullable;

/**
 * Which method a call runs.
 *
 * @param owner the type through which it is reached, as class files name it
 * @param result the type of the call, inferred
 * @param spreads whether the last arguments are put into an array
 * @param isSuper whether it is called past overrides
 * @param self the class whose {@code this} receives it, where no scope is written
 */
public record Invocation(
    MethodSymbol method,
    String owner,
    Type result,
    boolean spreads,
    boolean isSuper,
    @Nullable DeclaredClass self) {}
