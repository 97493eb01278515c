/**
 * Sources whose types are missing into class files: what a compiler would write, as far as the
 * sources tell. The class files are for reading only; nothing in them is verified by a JVM.
 */
@NullMarked
package dev.baton.engine.lower;

import org.jspecify.annotations.NullMarked;
