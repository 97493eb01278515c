/**
 * What a person wrote, as plain values: one tree for all Java versions, without parentheses,
 * comments, and other layout. Knows no parser and no types.
 */
@NullMarked
package dev.baton.engine.syntax;

import org.jspecify.annotations.NullMarked;
