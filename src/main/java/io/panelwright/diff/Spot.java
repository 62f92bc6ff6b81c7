package io.panelwright.diff;

import io.panelwright.json.Json;
import java.util.Optional;

/**
 * A value on both sides and where it stands.
 *
 * @param subject what it belongs to within its part, such as {@code query A}; empty for the part
 * @param root path of the subject within the part, with a final dot; empty for the part
 * @param path within the subject, such as {@code options.legend.show}
 */
record Spot(String subject, String root, String path, Optional<Json> before, Optional<Json> after) {

  /** A part, or the whole of a subject. */
  static Spot of(String subject, String root, Json before, Json after) {
    return new Spot(subject, root, "", Optional.of(before), Optional.of(after));
  }

  Spot below(String key, Optional<Json> inBefore, Optional<Json> inAfter) {
    String name = key.contains(".") || key.isEmpty() ? "[\"" + key + "\"]" : key;
    String joint = path.isEmpty() || name.startsWith("[") ? "" : ".";
    return new Spot(subject, root, path + joint + name, inBefore, inAfter);
  }

  Spot item(String place, Optional<Json> inBefore, Optional<Json> inAfter) {
    return new Spot(subject, root, path + "[" + place + "]", inBefore, inAfter);
  }

  /** From the part. */
  String fullPath() {
    return path.isEmpty() && root.endsWith(".")
        ? root.substring(0, root.length() - 1)
        : root + path;
  }
}
