/** Works out what each method does to state: from bodies to summaries, callees before callers. */
@NullMarked
package dev.baton.engine.body;

import org.jspecify.annotations.NullMarked;
