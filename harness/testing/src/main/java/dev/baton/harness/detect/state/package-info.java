/** Anomalies of shared state: what was read, what was written over it, and in which order. */
@NullMarked
package dev.baton.harness.detect.state;

import org.jspecify.annotations.NullMarked;
