/** What all finders ask: who asks agents, what is written together, what can throw. */
@NullMarked
package dev.baton.engine.coordination.scene;

import org.jspecify.annotations.NullMarked;
