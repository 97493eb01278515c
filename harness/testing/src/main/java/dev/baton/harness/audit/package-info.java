/** Leads all detectors through a history, and gathers what they find. */
@NullMarked
package dev.baton.harness.audit;

import org.jspecify.annotations.NullMarked;
