/** The laws, one class each. */
@NullMarked
package dev.baton.engine.rules;

import org.jspecify.annotations.NullMarked;
