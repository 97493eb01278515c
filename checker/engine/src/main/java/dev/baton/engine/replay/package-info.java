/**
 * Carries out on paper the code that builds agents and graphs: objects are what was done to them,
 * texts are constants or patterns, every branch is taken once. Framework-neutral.
 */
@NullMarked
package dev.baton.engine.replay;

import org.jspecify.annotations.NullMarked;
