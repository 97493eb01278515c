/** Findings as one page. */
@NullMarked
package dev.baton.engine.report.html;

import org.jspecify.annotations.NullMarked;
