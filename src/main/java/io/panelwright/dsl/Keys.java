package io.panelwright.dsl;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;

/** Stable names made from titles, and ids made from those. */
public final class Keys {

  private Keys() {}

  /**
   * A title as a key: small ASCII letters and digits joined by hyphens, {@code "Latenz p95 (ms)"}
   * becoming {@code latenz-p95-ms}. Empty when the title has none of them.
   */
  public static String slug(String title) {
    String small = title.toLowerCase(Locale.ROOT).replace("ß", "ss");
    String plain = Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** The id of the panel or row with this key: a positive 31-bit number, made from its SHA-256. */
  public static int id(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return Math.max(1, ByteBuffer.wrap(digest).getInt() & Integer.MAX_VALUE);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** What to write instead of a key that is none. */
  static String advice(String key) {
    String slug = slug(key);
    return "write .key(\"" + (slug.isEmpty() ? "latency-p95" : slug) + "\")";
  }
}
