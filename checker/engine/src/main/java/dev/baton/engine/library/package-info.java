/** What code that is not read does when it is called: the JDK, Kotlin's library, known others. */
@NullMarked
package dev.baton.engine.library;

import org.jspecify.annotations.NullMarked;
