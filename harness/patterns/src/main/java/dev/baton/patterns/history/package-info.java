/**
 * What the patterns did, as a file: {@link dev.baton.patterns.history.HistoryLog} writes the
 * history that {@code baton audit} judges.
 */
@NullMarked
package dev.baton.patterns.history;

import org.jspecify.annotations.NullMarked;
