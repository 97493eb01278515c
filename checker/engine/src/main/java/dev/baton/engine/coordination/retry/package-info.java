/** What repeats, and what ends it. */
@NullMarked
package dev.baton.engine.coordination.retry;

import org.jspecify.annotations.NullMarked;
