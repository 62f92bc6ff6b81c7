package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Set;

/** Migrates the text panel of Grafana before 7.1, whose text was a member of the panel. */
final class TextMigration implements PanelTypeMigration {

  private static final String MARKDOWN = "markdown";

  private static final Set<String> MODES = Set.of(MARKDOWN, "html", "code");

  @Override
  public boolean appliesTo(JsonObject panel) {
    return PanelTypeMigration.hasType(panel, "text")
        && panel.has("content")
        && panel.has("mode")
        && PluginVersion.read(panel, "6.1").isBefore(7.1);
  }

  @Override
  public JsonObject migrate(JsonObject old) {
    JsonPathBuilder options = new JsonPathBuilder();
    options.copy(old, "content", "content").copy(old, "mode", "mode");
    return markdown(old.with("options", options.json()));
  }

  /** Replaces the mode for plain text by Markdown, which shows plain text, too. */
  static JsonObject markdown(JsonObject panel) {
    return panel.object("options").string("mode").filter(MODES::contains).isPresent()
        ? panel
        : panel.with("options", panel.object("options").with("mode", Json.of(MARKDOWN)));
  }

  @Override
  public Set<String> readPaths(JsonObject panel) {
    return Set.of("content", "mode");
  }
}
