/**
 * Work in a process of its own, as {@code surefire} and others do it. A check is over before the
 * best machine code pays: a Java that only compiles quickly, and finds its classes ready loaded in
 * an archive, does it in half the CPU time, and a build's own Java has options of its own.
 */
@NullMarked
package dev.baton.engine.fork;

import org.jspecify.annotations.NullMarked;
