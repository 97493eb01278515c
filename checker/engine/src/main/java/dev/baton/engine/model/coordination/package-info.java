/** What agents do with each other, as facts. */
@NullMarked
package dev.baton.engine.model.coordination;

import org.jspecify.annotations.NullMarked;
