package io.panelwright.dashboard;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.json.JsonPointer;
import io.panelwright.text.Suggestions;
import java.util.Collection;

/**
 * An error of a dashboard file and the value that causes it.
 *
 * @param pointer the value in the file
 * @param finding the error, without a location
 */
record DashboardFileError(JsonPointer pointer, Finding finding) {

  static DashboardFileError unknownElement(
      String name, Collection<String> names, JsonPointer pointer) {
    return new DashboardFileError(
        pointer,
        Finding.error(
            "element-unknown",
            Location.unknown(),
            "the layout names the element \""
                + name
                + "\", which does not exist"
                + Suggestions.didYouMean(name, names),
            "name one of the elements, or remove the item"));
  }

  static DashboardFileError unknownElementKind(String name, String kind, JsonPointer pointer) {
    return new DashboardFileError(
        pointer,
        Finding.error(
            "element-kind-unknown",
            Location.unknown(),
            "the element \""
                + name
                + "\" has the unknown kind \""
                + kind
                + "\": expected Panel or LibraryPanel",
            "write one of these kinds"));
  }

  static DashboardFileError unplacedElement(String name, JsonPointer pointer) {
    return new DashboardFileError(
        pointer,
        Finding.warning(
            "element-unplaced",
            Location.unknown(),
            "the element \"" + name + "\" is not in the layout, so Grafana does not show it",
            "add it to the layout, or delete it"));
  }

  static DashboardFileError removedRow(JsonPointer pointer) {
    return new DashboardFileError(
        pointer,
        Finding.warning(
            "layout-row-removed",
            Location.unknown(),
            "\"GridLayoutRow\" is in early versions of v2alpha1 only: the schemas of Grafana 12.2"
                + " and 13.2 do not have it",
            "write a RowsLayout with a RowsLayoutRow for each row"));
  }

  static DashboardFileError unknownLayout(String kind, JsonPointer pointer) {
    return new DashboardFileError(
        pointer,
        Finding.error(
            "layout-unknown",
            Location.unknown(),
            "unknown layout \""
                + kind
                + "\": expected one of "
                + String.join(", ", V2LayoutConverter.LAYOUTS)
                + Suggestions.didYouMean(kind, V2LayoutConverter.LAYOUTS)
                + "; its panels are not read",
            "write one of these layouts"));
  }

  static DashboardFileError missingV2Member(String key, JsonPointer pointer) {
    return new DashboardFileError(
        pointer,
        Finding.error(
            "dashboard-invalid",
            Location.unknown(),
            "the v2 dashboard has no \"" + key + "\": expected an object",
            "export the dashboard again, or write \"" + key + "\": {}"));
  }

  static DashboardFileError notAnArray(String key, String kind, JsonPointer pointer) {
    return wrongKind(key, kind, "a list", pointer);
  }

  static DashboardFileError notAnObject(String key, String kind, JsonPointer pointer) {
    return wrongKind(key, kind, "an object", pointer);
  }

  private static DashboardFileError wrongKind(
      String key, String kind, String expected, JsonPointer pointer) {
    return new DashboardFileError(
        pointer,
        Finding.error(
            "dashboard-invalid",
            Location.unknown(),
            "\"" + key + "\" is " + kind + ": expected " + expected,
            "write " + expected));
  }

  static DashboardFileError character(String character, JsonPointer pointer) {
    return new DashboardFileError(
        pointer,
        Finding.warning(
            "json-character-invalid",
            Location.unknown(),
            "the text contains " + character + ", which Grafana cannot show",
            "replace the character, or remove it"));
  }
}
