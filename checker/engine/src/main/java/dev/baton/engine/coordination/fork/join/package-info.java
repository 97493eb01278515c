/** Where the results of branches meet, and what becomes of them where one branch fails. */
@NullMarked
package dev.baton.engine.coordination.fork.join;

import org.jspecify.annotations.NullMarked;
