package io.panelwright.testing.grafana;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** The part of a URL that shows a title. */
final class FakeSlug {

  private static final int MAX_LENGTH = 50;
  private static final int HASH_LENGTH = 7;

  private FakeSlug() {}

  /** The slug of a title; a hash if the title has no letters, or too many. */
  static String of(String title) {
    String slug =
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return slug.isEmpty() || slug.length() > MAX_LENGTH ? hash(title) : slug;
  }

  private static String hash(String title) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(title.getBytes(StandardCharsets.UTF_8));
      return String.format(Locale.ROOT, "%040x", new BigInteger(1, digest))
          .substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
