/**
 * What each expression means: its type, the variable or method that it names, what a lambda is made
 * for. Inference follows JLS 15.12 and 18 where types are known and goes on where they are not.
 */
@NullMarked
package dev.baton.engine.attribute;

import org.jspecify.annotations.NullMarked;
