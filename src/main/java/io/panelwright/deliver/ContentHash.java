package io.panelwright.deliver;

import io.panelwright.json.JsonObject;

/**
 * The SHA-256 hash of a dashboard's content, independent of the order of keys and of the members
 * that change with every save.
 *
 * @param hex the first 16 bytes as 32 hexadecimal digits
 */
public record ContentHash(String hex) {

  /** The hash of a dashboard. */
  public static ContentHash of(JsonObject content) {
    throw new UnsupportedOperationException();
  }
}
