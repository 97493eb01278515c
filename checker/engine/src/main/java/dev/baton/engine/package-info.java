/**
 * The checker: sources and class files go in, findings come out. Start at {@link
 * dev.baton.engine.Analysis}.
 */
@NullMarked
package dev.baton.engine;

import org.jspecify.annotations.NullMarked;
