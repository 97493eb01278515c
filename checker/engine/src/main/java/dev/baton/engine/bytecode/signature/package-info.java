/** Class files as declarations: what a compiler needs to know of a library. */
@NullMarked
package dev.baton.engine.bytecode.signature;

import org.jspecify.annotations.NullMarked;
