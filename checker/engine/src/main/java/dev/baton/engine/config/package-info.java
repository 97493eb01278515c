/**
 * {@code baton.yaml}: what a project has settled, typed, and refused with its line where it is
 * wrong. A new setting is one {@link dev.baton.engine.config.Setting} and one line in {@link
 * dev.baton.engine.config.Settings}.
 */
@NullMarked
package dev.baton.engine.config;

import org.jspecify.annotations.NullMarked;
