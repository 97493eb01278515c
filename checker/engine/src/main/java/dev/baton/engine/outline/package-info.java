/**
 * What the libraries that agents are built with declare, in outline: enough to follow chains of
 * calls and lambdas where no class path is at hand. An outline is a resource in Java syntax without
 * bodies; a new one is one resource and one line in {@link dev.baton.engine.outline.Outlines}.
 */
@NullMarked
package dev.baton.engine.outline;

import org.jspecify.annotations.NullMarked;
