/** Frameworks in which agents are put together in teams: in sequence, at once, in loops. */
@NullMarked
package dev.baton.engine.framework.team;

import org.jspecify.annotations.NullMarked;
