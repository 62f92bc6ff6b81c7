package io.panelwright.report;

import io.panelwright.diagnostic.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Computes fingerprints, by which later runs recognize findings. A fingerprint depends on code,
 * file, path and message, but not on line and column, so that unrelated edits do not change it.
 */
final class Fingerprints {

  private static final int HASH_LENGTH = 32;

  /** The number of findings per hash; not iterated, because its order is undefined. */
  private final Map<String, Integer> counts = new HashMap<>();

  /** The fingerprint of the next finding; equal hashes get a suffix by their order. */
  String fingerprint(Finding finding) {
    String hash = hash(content(finding));
    int count = counts.merge(hash, 1, Integer::sum);
    return count == 1 ? hash : hash + "-" + count;
  }

  private static String content(Finding finding) {
    return String.join(
        "\n",
        finding.code(),
        finding.location().position().map(p -> p.file()).orElse(""),
        String.join(" / ", finding.location().path()),
        withoutLines(finding.message()));
  }

  /** Messages may contain other lines: {@code first on line 3}, {@code Shop.java:12}. */
  private static String withoutLines(String message) {
    return message.replaceAll("(?<=[:.]|line |column )[0-9]+", "");
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
