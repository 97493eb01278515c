/** From what is reached to facts about state: writes, reads, escapes, and what stayed open. */
@NullMarked
package dev.baton.engine.facts;

import org.jspecify.annotations.NullMarked;
