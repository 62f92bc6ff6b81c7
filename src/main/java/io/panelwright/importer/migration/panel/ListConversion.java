package io.panelwright.importer.migration.panel;

import io.panelwright.json.JsonObject;
import java.util.Map;
import java.util.Set;

/**
 * A panel whose old members became options of other names, without more ado.
 *
 * @param type the panel's type, then and now
 * @param places by old member, the option that it became
 */
record ListConversion(String type, Map<String, String> places) implements Conversion {

  /** The list of dashboards of before Grafana 6.3. */
  static final Conversion DASHBOARDS =
      new ListConversion(
          "dashlist",
          Map.of(
              "starred", "showStarred",
              "recent", "showRecentlyViewed",
              "search", "showSearch",
              "headings", "showHeadings",
              "limit", "maxItems",
              "query", "query",
              "tags", "tags",
              "folderId", "folderId"));

  @Override
  public boolean isFor(JsonObject panel) {
    return Conversion.hasType(panel, type)
        && places.keySet().stream().anyMatch(member -> Loosely.given(panel, member).isPresent());
  }

  /** What stands in the options already has the last word. */
  @Override
  public JsonObject convert(JsonObject old) {
    Settings options = new Settings(old.object("options"));
    places.keySet().stream()
        .sorted()
        .filter(member -> Loosely.given(options.json(), places.get(member)).isEmpty())
        .forEach(member -> options.take(old, member, places.get(member)));
    return old.with("options", options.json());
  }

  @Override
  public Set<String> reads(JsonObject panel) {
    return places.keySet();
  }
}
