/** What the build says about its sources: release and encoding, from Maven's and Gradle's files. */
@NullMarked
package dev.baton.engine.build;

import org.jspecify.annotations.NullMarked;
