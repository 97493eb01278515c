/** What a pass over jcstress tests is told as: a summary, JSON, JUnit XML, jcstress's own pages. */
@NullMarked
package dev.baton.harness.jcstress.report;

import org.jspecify.annotations.NullMarked;
