/** Lets one of several lanes run at a time, and hands the turn from one to the next. */
@NullMarked
package dev.baton.harness.carrier;

import org.jspecify.annotations.NullMarked;
