/** What repeats, and what ends it. */
@NullMarked
package dev.baton.engine.rules.retry;

import org.jspecify.annotations.NullMarked;
