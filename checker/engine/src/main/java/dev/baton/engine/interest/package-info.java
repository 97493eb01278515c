/** Which methods and touches can matter to what is declared, before anything is worked out. */
@NullMarked
package dev.baton.engine.interest;

import org.jspecify.annotations.NullMarked;
