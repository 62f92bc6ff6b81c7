package io.panelwright.dsl;

import java.text.Normalizer;
import java.util.Locale;

/** Stable names made from titles. */
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

  /** What to write instead of a key that is none. */
  static String advice(String key) {
    String slug = slug(key);
    return "write .key(\"" + (slug.isEmpty() ? "latency-p95" : slug) + "\")";
  }
}
