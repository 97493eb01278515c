/** What a run did: events, and the files that hold them. */
@NullMarked
package dev.baton.harness.history;

import org.jspecify.annotations.NullMarked;
