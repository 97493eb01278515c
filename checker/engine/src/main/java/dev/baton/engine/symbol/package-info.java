/**
 * Types and members as the language has them, generics included, wherever they were declared: in
 * sources, in class files, or in a library that nobody has at hand.
 */
@NullMarked
package dev.baton.engine.symbol;

import org.jspecify.annotations.NullMarked;
