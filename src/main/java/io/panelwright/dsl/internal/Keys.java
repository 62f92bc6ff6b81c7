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
    String letters = Normalizer.normalize(small, Normalizer.Form.NFD);
    var slug = new StringBuilder();
    boolean isGap = false;
    for (int i = 0; i < letters.length(); i += Character.charCount(letters.codePointAt(i))) {
      char c = letters.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        slug.append(isGap && !slug.isEmpty() ? "-" : "").append(c);
        isGap = false;
      } else {
        isGap |= !isMark(letters.codePointAt(i));
      }
    }
    return slug.toString();
  }

  /** Whether this is an accent or another mark of the letter before. */
  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
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
