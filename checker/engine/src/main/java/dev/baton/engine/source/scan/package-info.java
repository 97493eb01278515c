/**
 * Where things stand in a source text, found by its tokens and brackets: what a parser would tell
 * for a hundredth of its time. Knows texts only.
 */
@NullMarked
package dev.baton.engine.source.scan;

import org.jspecify.annotations.NullMarked;
