/** Shared read, isolated write: who may change what, and how. */
@NullMarked
package dev.baton.engine.rules.isolation;

import org.jspecify.annotations.NullMarked;
