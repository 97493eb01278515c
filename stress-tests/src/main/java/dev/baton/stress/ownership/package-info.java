/**
 * Questions about {@code TaskOwnership}: is there ever more than one holder, or a hold that nobody
 * has?
 */
@NullMarked
package dev.baton.stress.ownership;

import org.jspecify.annotations.NullMarked;
