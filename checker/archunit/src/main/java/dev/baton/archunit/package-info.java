/** The laws of Baton that class files carry, as ArchUnit rules for a user's own tests. */
@NullMarked
package dev.baton.archunit;

import org.jspecify.annotations.NullMarked;
