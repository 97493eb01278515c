/** Objects that serve everybody, and what they keep of each. */
@NullMarked
package dev.baton.engine.coordination.instance;

import org.jspecify.annotations.NullMarked;
