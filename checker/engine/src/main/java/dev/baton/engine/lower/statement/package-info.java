/** Statements into instructions, in the order and form in which javac has them. */
@NullMarked
package dev.baton.engine.lower.statement;

import org.jspecify.annotations.NullMarked;
