/** The review cycle as it should be: every piece of state has one writer. */
@NullMarked
package dev.baton.samples.review.fixed;

import org.jspecify.annotations.NullMarked;
