/** What {@code baton fix} is: findings in, mended files and what is left to people out. */
@NullMarked
package dev.baton.engine.fix;

import org.jspecify.annotations.NullMarked;
