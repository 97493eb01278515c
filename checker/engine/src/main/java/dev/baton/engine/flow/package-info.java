/** The program as it runs: entry points, what they get to, and what fields hold meanwhile. */
@NullMarked
package dev.baton.engine.flow;

import org.jspecify.annotations.NullMarked;
