/** The review cycle with one planted bug a rule; each stands on a line with {@code // want}. */
@NullMarked
package dev.baton.samples.review.broken;

import org.jspecify.annotations.NullMarked;
