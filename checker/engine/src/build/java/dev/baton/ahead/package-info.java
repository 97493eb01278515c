/**
 * A step of the engine's build: what Java would generate when a call site runs for the first time
 * is written into the compiled classes instead, see {@code
 * checker/docs/decisions/call-sites-linked-by-the-build.md}. No part of what is shipped.
 */
@NullMarked
package dev.baton.ahead;

import org.jspecify.annotations.NullMarked;
