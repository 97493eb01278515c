/** Outcomes, versions, and what becomes of a conflict. */
@NullMarked
package dev.baton.engine.coordination.conflict;

import org.jspecify.annotations.NullMarked;
