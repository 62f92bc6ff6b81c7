package io.panelwright.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Converts names to parts of file, service and resource names. */
public final class Slug {

  /** Hexadecimal digits. */
  private static final int HASH_LENGTH = 8;

  /** Of a uid of Grafana. */
  private static final int MAX_UID_LENGTH = 40;

  private Slug() {}

  /**
   * The name in lower case with a hyphen for each sequence of characters other than ASCII letters
   * and digits: {@code AI Live} becomes {@code ai-live}. Empty if the name has none of those.
   */
  public static String of(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /**
   * The uid of a folder of Grafana, which depends on its path alone: {@code Trading/Live} becomes
   * {@code trading-live-} with a hash.
   */
  public static String folderUid(String path) {
    return withHash(of(path), path, MAX_UID_LENGTH);
  }

  /**
   * The readable start of a name, then eight hexadecimal digits of the SHA-256 of a text.
   *
   * @param maxLength of the whole
   */
  public static String withHash(String start, String text, int maxLength) {
    String kept = start.substring(0, Math.min(start.length(), maxLength - HASH_LENGTH - 1));
    return (kept.isEmpty() ? "x" : kept.replaceAll("-+$", "")) + "-" + hash(text);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
