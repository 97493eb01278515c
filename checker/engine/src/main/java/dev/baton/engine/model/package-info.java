/**
 * What rules see: cells, policies, roles, writes with their trails; and what they answer: findings.
 */
@NullMarked
package dev.baton.engine.model;

import org.jspecify.annotations.NullMarked;
