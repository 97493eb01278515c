/** The system, fixed. */
@NullMarked
package dev.baton.samples.alibaba.fixed;

import org.jspecify.annotations.NullMarked;
