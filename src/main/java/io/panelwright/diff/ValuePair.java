package io.panelwright.diff;

import io.panelwright.json.Json;
import java.util.Optional;

/**
 * A value before and after the change, with its path.
 *
 * @param subject the owner of the value in the element, such as {@code query A}; empty for the
 *     element itself
 * @param root the path of the subject in the element, with a final dot; empty for the element
 * @param path the path in the subject, such as {@code options.legend.show}
 */
record ValuePair(
    String subject, String root, String path, Optional<Json> before, Optional<Json> after) {

  /** The whole of an element or a subject. */
  static ValuePair of(String subject, String root, Json before, Json after) {
    return new ValuePair(subject, root, "", Optional.of(before), Optional.of(after));
  }

  ValuePair member(String key, Optional<Json> inBefore, Optional<Json> inAfter) {
    String name = key.contains(".") || key.isEmpty() ? "[\"" + key + "\"]" : key;
    String separator = path.isEmpty() || name.startsWith("[") ? "" : ".";
    return new ValuePair(subject, root, path + separator + name, inBefore, inAfter);
  }

  ValuePair item(String index, Optional<Json> inBefore, Optional<Json> inAfter) {
    return new ValuePair(subject, root, path + "[" + index + "]", inBefore, inAfter);
  }

  /** The path in the element. */
  String fullPath() {
    return path.isEmpty() && root.endsWith(".")
        ? root.substring(0, root.length() - 1)
        : root + path;
  }
}
