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
    String plain =
        Normalizer.normalize(title.replace("ß", "ss"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
