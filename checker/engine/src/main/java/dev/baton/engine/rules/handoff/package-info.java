/** Work that changes hands: payloads, targets, and who may still touch what. */
@NullMarked
package dev.baton.engine.rules.handoff;

import org.jspecify.annotations.NullMarked;
