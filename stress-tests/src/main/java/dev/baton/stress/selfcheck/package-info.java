/** Questions whose answer is known: they check the pass, not the patterns. */
@NullMarked
package dev.baton.stress.selfcheck;

import org.jspecify.annotations.NullMarked;
