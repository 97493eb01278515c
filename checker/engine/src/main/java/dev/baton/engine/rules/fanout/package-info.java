/** Branches that run at once, and how they come together. */
@NullMarked
package dev.baton.engine.rules.fanout;

import org.jspecify.annotations.NullMarked;
