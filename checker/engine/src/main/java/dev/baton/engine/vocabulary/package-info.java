/**
 * What calls of libraries mean, by their names: the JDK's, Baton's patterns', and those of
 * libraries that need not be on the class path.
 */
@NullMarked
package dev.baton.engine.vocabulary;

import org.jspecify.annotations.NullMarked;
