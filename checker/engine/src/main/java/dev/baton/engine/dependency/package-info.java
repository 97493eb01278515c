/** Which libraries a build depends on, and in which version: read from its files and class path. */
@NullMarked
package dev.baton.engine.dependency;

import org.jspecify.annotations.NullMarked;
