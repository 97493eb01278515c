/** Questions about {@code BoundedRetry}: does the bound hold when several threads share it? */
@NullMarked
package dev.baton.stress.retry;

import org.jspecify.annotations.NullMarked;
