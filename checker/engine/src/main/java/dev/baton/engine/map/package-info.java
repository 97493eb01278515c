/** Pictures of agents: who reads and writes what, and who hands over to whom. */
@NullMarked
package dev.baton.engine.map;

import org.jspecify.annotations.NullMarked;
