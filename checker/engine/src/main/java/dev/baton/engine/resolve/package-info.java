/** The program as a whole: hierarchy, call targets, declared policies and roles, and the JDK. */
@NullMarked
package dev.baton.engine.resolve;

import org.jspecify.annotations.NullMarked;
