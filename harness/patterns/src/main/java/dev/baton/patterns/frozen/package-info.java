/**
 * Copies that nobody can change: {@link dev.baton.patterns.frozen.Frozen} is what payloads,
 * commands and states of {@link dev.baton.patterns} do to what goes in, and what a store or channel
 * of one's own does to be as safe.
 */
@NullMarked
package dev.baton.patterns.frozen;

import org.jspecify.annotations.NullMarked;
