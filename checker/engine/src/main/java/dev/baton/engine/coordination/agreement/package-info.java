/** How what several have made becomes one: reducers, and verdicts. */
@NullMarked
package dev.baton.engine.coordination.agreement;

import org.jspecify.annotations.NullMarked;
