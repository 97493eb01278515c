/** Questions about versioned state. */
@NullMarked
package dev.baton.stress.versioned;

import org.jspecify.annotations.NullMarked;
