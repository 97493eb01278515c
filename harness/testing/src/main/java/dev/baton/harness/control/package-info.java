/**
 * What a scenario hands to the code under test so that its waits, threads, and messages are
 * scheduled.
 */
@NullMarked
package dev.baton.harness.control;

import org.jspecify.annotations.NullMarked;
