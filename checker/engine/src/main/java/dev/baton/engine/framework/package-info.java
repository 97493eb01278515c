/**
 * What agent frameworks mean: one class each turns a framework's idioms into the same graph facts.
 */
@NullMarked
package dev.baton.engine.framework;

import org.jspecify.annotations.NullMarked;
