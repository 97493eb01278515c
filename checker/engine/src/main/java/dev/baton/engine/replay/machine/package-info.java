/** Carries out one body at a time: instructions, branches, loops, and where ways meet again. */
@NullMarked
package dev.baton.engine.replay.machine;

import org.jspecify.annotations.NullMarked;
