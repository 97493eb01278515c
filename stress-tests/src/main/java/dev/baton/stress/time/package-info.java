/** Time that the actors of a test make pass. */
@NullMarked
package dev.baton.stress.time;

import org.jspecify.annotations.NullMarked;
