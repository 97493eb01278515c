/** What a run found out, as text, JUnit XML, JSON, and one HTML page. */
@NullMarked
package dev.baton.harness.report;

import org.jspecify.annotations.NullMarked;
