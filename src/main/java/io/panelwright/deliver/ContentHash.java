package io.panelwright.deliver;

import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The SHA-256 hash of a dashboard's content, independent of the order of keys and of the members
 * that change with every save.
 *
 * @param hex the first 16 bytes as 32 hexadecimal digits
 */
public record ContentHash(String hex) {

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");
  private static final int BYTES = 16;

  private static final List<String> VOLATILE = List.of("id", "version", "iteration");

  public ContentHash {
    if (!isHex(hex)) {
      throw new IllegalArgumentException(
          "content hash \"" + hex + "\": expected 32 hexadecimal digits");
    }
  }

  static boolean isHex(String text) {
    return HEX.matcher(text).matches();
  }

  /** The hash of a dashboard. */
  public static ContentHash of(JsonObject content) {
    return ofText(JsonWriter.compact(CanonicalJson.sortWithoutNulls(withoutVolatile(content))));
  }

  /** Whether two dashboards have the same hash, which is not computed. */
  static boolean areEqual(JsonObject content, JsonObject other) {
    return CanonicalJson.areSame(withoutVolatile(content), withoutVolatile(other));
  }

  private static JsonObject withoutVolatile(JsonObject content) {
    JsonObject stable = content;
    for (String member : VOLATILE) {
      stable = stable.without(member);
    }
    return stable;
  }

  static ContentHash ofText(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new ContentHash(HexFormat.of().formatHex(digest, 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
