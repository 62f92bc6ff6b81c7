package io.panelwright.stack;

import java.util.Locale;

/** Names as file names and service names have them. */
final class Slug {

  private Slug() {}

  /** {@code AI Live} becomes {@code ai-live}. */
  static String of(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
