/** Laws over graphs of agents. */
@NullMarked
package dev.baton.engine.rules.graph;

import org.jspecify.annotations.NullMarked;
