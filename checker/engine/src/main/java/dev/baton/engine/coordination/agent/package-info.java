/** Which methods agents are asked by. */
@NullMarked
package dev.baton.engine.coordination.agent;

import org.jspecify.annotations.NullMarked;
