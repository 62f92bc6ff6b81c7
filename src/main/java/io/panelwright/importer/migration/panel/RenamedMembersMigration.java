package io.panelwright.importer.migration.panel;

import io.panelwright.json.JsonObject;
import java.util.Map;
import java.util.Set;

/**
 * Migrates a panel whose old members only became options with other names.
 *
 * @param type the panel's type, which did not change
 * @param optionsByMember option names by old member
 */
record RenamedMembersMigration(String type, Map<String, String> optionsByMember)
    implements PanelTypeMigration {

  /** The dashboard list of Grafana before 6.3. */
  static final PanelTypeMigration DASHBOARD_LIST =
      new RenamedMembersMigration(
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
  public boolean appliesTo(JsonObject panel) {
    return PanelTypeMigration.hasType(panel, type)
        && optionsByMember.keySet().stream()
            .anyMatch(member -> JavaScriptCoercion.nonNullAt(panel, member).isPresent());
  }

  /** Existing options take precedence. */
  @Override
  public JsonObject migrate(JsonObject old) {
    JsonPathBuilder options = new JsonPathBuilder(old.object("options"));
    optionsByMember.keySet().stream()
        .sorted()
        .filter(
            member ->
                JavaScriptCoercion.nonNullAt(options.json(), optionsByMember.get(member)).isEmpty())
        .forEach(member -> options.copy(old, member, optionsByMember.get(member)));
    return old.with("options", options.json());
  }

  @Override
  public Set<String> readPaths(JsonObject panel) {
    return optionsByMember.keySet();
  }
}
