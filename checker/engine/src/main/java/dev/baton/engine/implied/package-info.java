/** The members that nobody writes, written out: those of records, of plain classes, of Lombok. */
@NullMarked
package dev.baton.engine.implied;

import org.jspecify.annotations.NullMarked;
