/** Branches that are started, and how they come together. */
@NullMarked
package dev.baton.engine.coordination.fork;

import org.jspecify.annotations.NullMarked;
