/** Writers that meet: versions, outcomes, and what becomes of a conflict. */
@NullMarked
package dev.baton.engine.rules.conflict;

import org.jspecify.annotations.NullMarked;
