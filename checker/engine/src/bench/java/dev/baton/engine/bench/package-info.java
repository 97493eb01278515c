/** What the checker costs, beside what the compiler costs for the same code in the same run. */
@NullMarked
package dev.baton.engine.bench;

import org.jspecify.annotations.NullMarked;
