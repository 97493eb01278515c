/** Baton in a Maven build: parameters to the engine, findings to the log. No logic of its own. */
@NullMarked
package dev.baton.maven;

import org.jspecify.annotations.NullMarked;
