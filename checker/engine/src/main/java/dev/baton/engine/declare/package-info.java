/**
 * The declarations of a program, from its sources: which names there are, what they mean at a
 * place, and the members that compilers and Lombok add. Baton's own index; no symbol solver.
 */
@NullMarked
package dev.baton.engine.declare;

import org.jspecify.annotations.NullMarked;
