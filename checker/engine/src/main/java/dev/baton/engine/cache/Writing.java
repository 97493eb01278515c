package dev.baton.engine.cache;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Step;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** Writes what {@link Reading} reads. */
final class Writing {
  private final DataOutputStream out;

  Writing(DataOutputStream out) {
    this.out = out;
  }

  /** How one of several is written. */
  interface One<T> {
    void write(T value) throws IOException;
  }

  <T> void all(List<T> values, One<T> one) throws IOException {
    out.writeInt(values.size());
    for (T value : values) {
      one.write(value);
    }
  }

  void text(String text) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text); // exactly, half characters too
  }

  void finding(Finding finding) throws IOException {
    text(finding.rule());
    text(finding.severity().name());
    text(finding.tier().name());
    text(finding.message());
    place(finding.place());
    text(finding.label());
    all(finding.reached(), this::step);
    all(finding.related(), this::step);
    text(finding.wayOut());
    text(finding.subject().role());
    text(finding.subject().cell());
    text(finding.subject().sink());
  }

  private void step(Step step) throws IOException {
    text(step.text());
    place(step.place());
  }

  private void place(Place place) throws IOException {
    text(place.file());
    out.writeInt(place.line());
    out.writeInt(place.column());
    out.writeInt(place.length());
  }
}
