/**
 * A target and its tests as compiled classes, while the compilation that they belong to still runs:
 * how they are seen, loaded, and what their operations do to the world outside.
 */
@NullMarked
package dev.baton.harness.stresstarget.compiled;

import org.jspecify.annotations.NullMarked;
