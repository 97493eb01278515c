/** What values can be while code is carried out on paper, and what was done to them. */
@NullMarked
package dev.baton.engine.replay.thing;

import org.jspecify.annotations.NullMarked;
