/** Who holds a task, and how it changes hands. */
@NullMarked
package dev.baton.engine.rules.ownership;

import org.jspecify.annotations.NullMarked;
