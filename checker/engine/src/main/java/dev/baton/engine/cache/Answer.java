package dev.baton.engine.cache;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Waiver.Waived;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * What a run came to, without the program that it was about.
 *
 * @param mode where the facts came from, in words
 * @param types how many were looked at
 */
public record Answer(
    List<Finding> findings,
    List<Finding> unverified,
    List<Waived> waived,
    String mode,
    int types,
    List<String> problems) {

  /** As bytes. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      Writing writing = new Writing(out);
      writing.all(findings, writing::finding);
      writing.all(unverified, writing::finding);
      writing.all(
          waived,
          each -> {
            writing.finding(each.finding());
            writing.text(each.because());
          });
      writing.text(mode);
      out.writeInt(types);
      writing.all(problems, writing::text);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // there is none in memory
    }
    return bytes.toByteArray();
  }

  /** Of bytes; empty where they are of something else. */
  public static Optional<Answer> of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Reading reading = new Reading(in);
      return Optional.of(
          new Answer(
              reading.all(reading::finding),
              reading.all(reading::finding),
              reading.all(() -> new Waived(reading.finding(), reading.text())),
              reading.text(),
              in.readInt(),
              reading.all(reading::text)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
