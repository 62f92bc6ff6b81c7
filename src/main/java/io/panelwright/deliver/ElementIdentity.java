package io.panelwright.deliver;

import io.panelwright.diff.ChangedElement;
import io.panelwright.diff.ElementKind;
import io.panelwright.json.Json;
import io.panelwright.json.JsonString;
import java.util.Optional;

/**
 * By what an element is recognized in several diffs.
 *
 * @param id of a panel; rows get new ids when they are saved
 */
record ElementIdentity(ElementKind kind, Optional<Long> id, String section, String name) {

  /** The element in the second dashboard of a diff; in the first one if it was removed. */
  static ElementIdentity after(ChangedElement element) {
    return new ElementIdentity(
        element.elementKind(), panelId(element), element.section(), element.name());
  }

  /** The element in the first dashboard of a diff; in the second one if it was added. */
  static ElementIdentity before(ChangedElement element) {
    String prefix = element.elementKind() == ElementKind.VARIABLE ? "$" : "";
    String name =
        oldValue(element, nameMember(element))
            .filter(JsonString.class::isInstance)
            .map(json -> prefix + ((JsonString) json).value())
            .orElse(element.name());
    Optional<Long> id =
        oldValue(element, "id")
            .flatMap(value -> Json.object().with("id", value).integer("id"))
            .or(() -> panelId(element));
    return new ElementIdentity(element.elementKind(), id, element.section(), name);
  }

  private static String nameMember(ChangedElement element) {
    return switch (element.elementKind()) {
      case VARIABLE, ANNOTATION -> "name";
      case DASHBOARD, SECTION, PANEL, LINK -> "title";
    };
  }

  private static Optional<Long> panelId(ChangedElement element) {
    return element.elementKind() == ElementKind.PANEL ? element.id() : Optional.empty();
  }

  private static Optional<Json> oldValue(ChangedElement element, String path) {
    return element.changes().stream()
        .filter(change -> change.path().equals(path))
        .findFirst()
        .flatMap(change -> change.before());
  }

  /** Whether both are the same element. */
  boolean matches(ElementIdentity other) {
    if (kind != other.kind) {
      return false;
    }
    if (kind == ElementKind.DASHBOARD) {
      return true;
    }
    return id.isPresent() && other.id.isPresent()
        ? id.equals(other.id)
        : name.equals(other.name) && (kind != ElementKind.PANEL || section.equals(other.section));
  }
}
