/**
 * The classes of the package above, each with one mistake that a review may miss. Their generated
 * tests must fail; they are no part of the pass, and a test of its own catches each of them.
 */
@NullMarked
package dev.baton.stress.targets.broken;

import org.jspecify.annotations.NullMarked;
