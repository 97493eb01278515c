/** Questions about {@code VersionedState}: is any update lost, torn, or seen out of order? */
@NullMarked
package dev.baton.stress.versioned;

import org.jspecify.annotations.NullMarked;
