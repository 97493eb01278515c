package dev.baton.engine.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * What tells everything that a result depends on from anything else: two checksums of different
 * polynomials, and the length. Each part is added with its length, so that parts cannot run into
 * each other. Against an accident that is enough, and nobody gains from forging what is only kept
 * in his own cache; a cryptographic hash of a whole module takes a tenth of a second in a process
 * that has just started, since it is interpreted, where checksums are native. Not thread-safe.
 */
public final class Key {
  private final CRC32 first = new CRC32();
  private final CRC32C second = new CRC32C();
  private long length;

  /** A key of nothing yet. */
  public Key() {}

  /** The key of one content. */
  public static String of(byte[] content) {
    return new Key().add(content).text();
  }

  /** One more part. */
  public Key add(byte[] content) {
    update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
    update(content);
    return this;
  }

  private void update(byte[] bytes) {
    first.update(bytes);
    second.update(bytes);
    length += bytes.length;
  }

  /** One more part. */
  public Key add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** One more part: how many there are, and each as text, in this order. */
  public Key add(Collection<?> parts) {
    add(Integer.toString(parts.size()));
    parts.forEach(part -> add(part.toString()));
    return this;
  }

  /** The key in hexadecimal digits; it begins anew. */
  public String text() {
    HexFormat hex = HexFormat.of();
    String text =
        hex.toHexDigits((int) first.getValue())
            + hex.toHexDigits((int) second.getValue())
            + hex.toHexDigits(length);
    first.reset();
    second.reset();
    length = 0;
    return text;
  }
}
