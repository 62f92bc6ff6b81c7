package io.panelwright.dashboard;

import io.panelwright.json.JsonPointer;
import java.util.Map;
import java.util.Optional;

/**
 * Origin of a view's value in the source file.
 *
 * @param pointer the origin in the source
 * @param verbatim whether the value was copied unchanged, except for {@code children}
 * @param children the members with another origin, by key or index in the view
 */
record SourceOrigin(JsonPointer pointer, boolean verbatim, Map<String, SourceOrigin> children) {

  static SourceOrigin copied(JsonPointer pointer) {
    return new SourceOrigin(pointer, true, Map.of());
  }

  static SourceOrigin converted(JsonPointer pointer) {
    return new SourceOrigin(pointer, false, Map.of());
  }

  /** The origin of a value in the source, or of the value that it was converted from. */
  JsonPointer resolve(JsonPointer viewPointer) {
    if (viewPointer.isRoot()) {
      return pointer;
    }
    SourceOrigin child = children.get(viewPointer.token(0));
    if (child != null) {
      return child.resolve(viewPointer.suffix(1));
    }
    return verbatim ? pointer.append(viewPointer) : pointer;
  }

  /** The origin of a value in the source; empty if the source has no such value or place. */
  Optional<JsonPointer> resolveExactly(JsonPointer viewPointer) {
    if (viewPointer.isRoot()) {
      return verbatim && children.isEmpty() ? Optional.of(pointer) : Optional.empty();
    }
    SourceOrigin child = children.get(viewPointer.token(0));
    if (child != null) {
      return child.resolveExactly(viewPointer.suffix(1));
    }
    return verbatim ? Optional.of(pointer.append(viewPointer)) : Optional.empty();
  }
}
