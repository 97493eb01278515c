/** Sequential objects: what each operation may answer when nothing else is going on. */
@NullMarked
package dev.baton.harness.machine;

import org.jspecify.annotations.NullMarked;
