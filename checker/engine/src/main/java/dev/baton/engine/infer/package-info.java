/**
 * Which method a call means and what its type variables stand for: JLS 15.12 and 18, simplified,
 * and made to go on where types are not known.
 */
@NullMarked
package dev.baton.engine.infer;

import org.jspecify.annotations.NullMarked;
