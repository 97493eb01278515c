/** The command line: arguments to the engine, findings to the terminal. No logic of its own. */
@NullMarked
package dev.baton.cli;

import org.jspecify.annotations.NullMarked;
