/** Frameworks in which a graph is built from named nodes and edges. */
@NullMarked
package dev.baton.engine.framework.graph;

import org.jspecify.annotations.NullMarked;
