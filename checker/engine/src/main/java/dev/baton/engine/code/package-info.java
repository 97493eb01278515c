/**
 * What a program is made of: types, methods, and what each body does, as plain values that both
 * front-ends produce.
 */
@NullMarked
package dev.baton.engine.code;

import org.jspecify.annotations.NullMarked;
