package dev.baton.engine.check;

import dev.baton.engine.config.FailOn;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What makes a run fail; what is absent is as the settings say.
 *
 * @param strict whether what was not verified is an error
 * @param baseline the accepted findings
 */
public record Verdict(Optional<FailOn> failOn, Optional<Boolean> strict, Optional<Path> baseline) {
  /** As the settings say. */
  public static final Verdict AS_SET =
      new Verdict(Optional.empty(), Optional.empty(), Optional.empty());
}
