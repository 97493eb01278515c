package dev.baton.engine.cache;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Step;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link Writing} wrote; anything else ends in an exception. */
final class Reading {
  private final DataInputStream in;

  Reading(DataInputStream in) {
    this.in = in;
  }

  /** How one of several is read. */
  interface One<T> {
    T read() throws IOException;
  }

  <T> List<T> all(One<T> one) throws IOException {
    int size = size();
    List<T> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(one.read());
    }
    return List.copyOf(values);
  }

  /** Never more than there is left to read. */
  private int size() throws IOException {
    int size = in.readInt();
    if (size < 0 || size > in.available()) {
      throw new EOFException();
    }
    return size;
  }

  String text() throws IOException {
    int size = size();
    if (size > in.available() / 2) {
      throw new EOFException();
    }
    byte[] bytes = in.readNBytes(2 * size);
    char[] text = new char[bytes.length / 2];
    ByteBuffer.wrap(bytes).asCharBuffer().get(text);
    return new String(text);
  }

  Finding finding() throws IOException {
    return new Finding(
        text(),
        Severity.valueOf(text()),
        Finding.Tier.valueOf(text()),
        text(),
        place(),
        text(),
        all(this::step),
        all(this::step),
        text(),
        new Finding.Subject(text(), text(), text()));
  }

  private Step step() throws IOException {
    return new Step(text(), place());
  }

  private Place place() throws IOException {
    return new Place(text(), in.readInt(), in.readInt(), in.readInt());
  }
}
