/** In which maps keys are, and what all writes of a key have in common. */
@NullMarked
package dev.baton.engine.facts.key;

import org.jspecify.annotations.NullMarked;
