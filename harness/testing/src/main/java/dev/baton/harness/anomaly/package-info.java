/** What all detectors of anomalies share: what they see of a history, and what they say of it. */
@NullMarked
package dev.baton.harness.anomaly;

import org.jspecify.annotations.NullMarked;
