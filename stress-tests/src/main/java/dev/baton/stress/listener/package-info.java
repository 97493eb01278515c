/** Questions about {@code CoordinationListener}: does who watches see what happened? */
@NullMarked
package dev.baton.stress.listener;

import org.jspecify.annotations.NullMarked;
