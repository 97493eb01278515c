/** Findings of legacy code that are accepted for now, one reviewable line each. */
@NullMarked
package dev.baton.engine.baseline;

import org.jspecify.annotations.NullMarked;
