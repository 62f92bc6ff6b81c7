package io.panelwright.dsl.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;

/** Derives stable keys from titles, and ids from keys. */
public final class Keys {

  private Keys() {}

  /**
   * Converts a title to a key: lower-case ASCII letters and digits joined by hyphens, such as
   * {@code latenz-p95-ms} for {@code "Latenz p95 (ms)"}. Empty if the title contains no letter or
   * digit.
   */
  public static String slug(String title) {
    String small = title.toLowerCase(Locale.ROOT).replace("ß", "ss");
    String plain = Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /**
   * Derives the id of a panel or row from its key: a positive 31-bit number from the SHA-256 hash.
   */
  public static int id(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return Math.max(1, ByteBuffer.wrap(digest).getInt() & Integer.MAX_VALUE);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Suggests a replacement for an invalid key. */
  public static String hint(String key) {
    String slug = slug(key);
    return "write .key(\"" + (slug.isEmpty() ? "latency-p95" : slug) + "\")";
  }
}
