/** Whether some order of the committed steps explains what all of them saw. */
@NullMarked
package dev.baton.harness.detect.order;

import org.jspecify.annotations.NullMarked;
