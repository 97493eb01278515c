/**
 * Classes as users write them, under generated tests: {@code target/generated-sources} has what the
 * processor made of each. Their subtly broken forms are in the package below.
 */
@NullMarked
package dev.baton.stress.targets;

import org.jspecify.annotations.NullMarked;
