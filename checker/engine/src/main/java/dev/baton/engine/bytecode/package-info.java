/** Class files into code; the only package that knows ASM. */
@NullMarked
package dev.baton.engine.bytecode;

import org.jspecify.annotations.NullMarked;
