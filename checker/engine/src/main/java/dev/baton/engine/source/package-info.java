/** Source text into places, excerpts, and waivers; the only package that knows JavaParser. */
@NullMarked
package dev.baton.engine.source;

import org.jspecify.annotations.NullMarked;
