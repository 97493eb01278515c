/** Baton side by side with what a user would pick instead: what it costs, and who finds what. */
@NullMarked
package dev.baton.engine.bench.beside;

import org.jspecify.annotations.NullMarked;
