/** Directed graphs of plain numbers, and what is worked out on them in linear time. */
@NullMarked
package dev.baton.engine.model.digraph;

import org.jspecify.annotations.NullMarked;
