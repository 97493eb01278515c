/**
 * Which files can matter, told by the names in them: cheap enough to ask of every file before any
 * is parsed or analysed. Knows texts and names only, so that sources and class files share it.
 */
@NullMarked
package dev.baton.engine.relevance;

import org.jspecify.annotations.NullMarked;
