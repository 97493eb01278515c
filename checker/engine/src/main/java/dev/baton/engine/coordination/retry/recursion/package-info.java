/** Methods that call themselves, in the end, and what bounds them. */
@NullMarked
package dev.baton.engine.coordination.retry.recursion;

import org.jspecify.annotations.NullMarked;
