/** The system, broken. */
@NullMarked
package dev.baton.samples.alibaba.broken;

import org.jspecify.annotations.NullMarked;
