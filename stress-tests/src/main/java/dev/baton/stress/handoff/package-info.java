/**
 * Questions about hand-off: is every payload received once, whole, or a dead letter, and never
 * nowhere?
 */
@NullMarked
package dev.baton.stress.handoff;

import org.jspecify.annotations.NullMarked;
