/** What users demand of the order of events, in a few forms of linear temporal logic. */
@NullMarked
package dev.baton.harness.detect.policy;

import org.jspecify.annotations.NullMarked;
