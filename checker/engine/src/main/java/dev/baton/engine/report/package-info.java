/** Findings for people and for machines. */
@NullMarked
package dev.baton.engine.report;

import org.jspecify.annotations.NullMarked;
