package dev.baton.engine.check;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Step;
import java.util.List;
import java.util.stream.Stream;

/**
 * Code that is read and not checked.
 *
 * @param paths its files and folders, relative to the root
 */
record Context(List<String> paths) {

  /**
   * Whether some place of the finding lies outside the context. A write in the context that code
   * outside leads to is reported there, where the trail starts.
   */
  boolean isOurs(Finding finding) {
    Stream<Step> others = Stream.concat(finding.reached().stream(), finding.related().stream());
    return paths.isEmpty()
        || Stream.concat(Stream.of(finding.place()), others.map(Step::place))
            .anyMatch(place -> !holds(place.file()));
  }

  /** Whether a file, relative to the root, belongs to it. */
  boolean holds(String file) {
    return paths.stream().anyMatch(p -> file.equals(p) || file.startsWith(p + "/"));
  }
}
