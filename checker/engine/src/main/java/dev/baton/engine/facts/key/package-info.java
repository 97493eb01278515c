/** What the code says of keys of which no declaration says anything. */
@NullMarked
package dev.baton.engine.facts.key;

import org.jspecify.annotations.NullMarked;
