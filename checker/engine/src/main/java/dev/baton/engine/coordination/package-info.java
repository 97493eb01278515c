/**
 * Finds what agents do with each other in code: locks, hand-offs, forks, outcomes, versions, and
 * retries, as facts. Each finder looks only at methods that call what it is about.
 */
@NullMarked
package dev.baton.engine.coordination;

import org.jspecify.annotations.NullMarked;
