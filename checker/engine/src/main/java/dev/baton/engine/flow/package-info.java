/**
 * Who writes what, running as whom: per-method summaries, computed bottom-up over the call graph.
 */
@NullMarked
package dev.baton.engine.flow;

import org.jspecify.annotations.NullMarked;
