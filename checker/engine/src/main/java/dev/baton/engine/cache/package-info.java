/** What earlier runs remembered, found again by the hash of all that it depends on. */
@NullMarked
package dev.baton.engine.cache;

import org.jspecify.annotations.NullMarked;
