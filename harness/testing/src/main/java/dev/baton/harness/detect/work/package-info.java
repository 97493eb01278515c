/** Anomalies of work: who holds it, hands it on, repeats it, and lets it take effect. */
@NullMarked
package dev.baton.harness.detect.work;

import org.jspecify.annotations.NullMarked;
