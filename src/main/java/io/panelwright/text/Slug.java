package io.panelwright.text;

import java.util.Locale;

/** Converts names to parts of file, service and resource names. */
public final class Slug {

  private Slug() {}

  /**
   * The name in lower case with a hyphen for each sequence of characters other than ASCII letters
   * and digits: {@code AI Live} becomes {@code ai-live}. Empty if the name has none of those.
   */
  public static String of(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
