package dev.baton.engine.report;

import dev.baton.engine.model.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names for findings that stay the same while code around them moves: a hash of what the finding is
 * about, and a number that tells equal ones in one declaration apart, in their order. Not
 * thread-safe.
 */
final class Fingerprints {
  private final Map<String, Integer> seen = new HashMap<>();

  /** The next finding's fingerprint: {@code 16 hex digits:number}. */
  String of(Finding finding) {
    String identity = finding.identity();
    int number = seen.merge(identity, 1, Integer::sum);
    return hash(identity) + ":" + number;
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
