/** Expressions into instructions, in the order and form in which javac has them. */
@NullMarked
package dev.baton.engine.lower.expression;

import org.jspecify.annotations.NullMarked;
