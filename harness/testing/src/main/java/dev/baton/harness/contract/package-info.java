/** What the contract tests are made of: law by law, and what a store looks like to them. */
@NullMarked
package dev.baton.harness.contract;

import org.jspecify.annotations.NullMarked;
