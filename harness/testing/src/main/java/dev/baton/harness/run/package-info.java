/** Finds explorations, contracts, and properties on a class path, and runs them within a budget. */
@NullMarked
package dev.baton.harness.run;

import org.jspecify.annotations.NullMarked;
