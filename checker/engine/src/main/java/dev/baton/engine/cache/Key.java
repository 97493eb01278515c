package dev.baton.engine.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * The hash (SHA-256) of everything that a result depends on. Each part is hashed with its length,
 * so that parts cannot run into each other. Not thread-safe.
 */
public final class Key {
  private final MessageDigest digest = sha256();

  /** A key of nothing yet. */
  public Key() {}

  /** The hash of one content. */
  public static String of(byte[] content) {
    return new Key().add(content).text();
  }

  /** One more part. */
  public Key add(byte[] content) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
    digest.update(content);
    return this;
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

  /** The hash in hexadecimal digits; the key begins anew. */
  public String text() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
