/**
 * What {@code baton check} is, whoever calls it: the command line and the Maven plugin only bind
 * their options to {@link dev.baton.engine.check.Check}.
 */
@NullMarked
package dev.baton.engine.check;

import org.jspecify.annotations.NullMarked;
