/**
 * Mends source text where a breach has one certain way out: exact edits at the places that the
 * parser gives, so that what is not mended keeps every byte.
 */
@NullMarked
package dev.baton.engine.source.mend;

import org.jspecify.annotations.NullMarked;
