/** Releases of libraries, and what holds in them. */
@NullMarked
package dev.baton.engine.model.release;

import org.jspecify.annotations.NullMarked;
