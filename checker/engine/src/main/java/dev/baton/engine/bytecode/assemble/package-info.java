/** Puts class files together, instruction by instruction; what cannot run is left out. */
@NullMarked
package dev.baton.engine.bytecode.assemble;

import org.jspecify.annotations.NullMarked;
