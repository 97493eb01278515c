/** What is said of a rule, out of its {@code RuleInfo}: for the shell, a page, and the index. */
@NullMarked
package dev.baton.engine.rulebook;

import org.jspecify.annotations.NullMarked;
