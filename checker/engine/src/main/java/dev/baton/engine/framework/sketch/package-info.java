/** How code that builds agents is turned into facts about their graph, whatever the framework. */
@NullMarked
package dev.baton.engine.framework.sketch;

import org.jspecify.annotations.NullMarked;
