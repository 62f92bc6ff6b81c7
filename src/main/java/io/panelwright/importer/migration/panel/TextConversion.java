package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Set;

/** The text panel of before Grafana 7.1, whose text was a member of the panel. */
final class TextConversion implements Conversion {

  private static final String MARKDOWN = "markdown";

  private static final Set<String> MODES = Set.of(MARKDOWN, "html", "code");

  @Override
  public boolean isFor(JsonObject panel) {
    return Conversion.hasType(panel, "text")
        && panel.has("content")
        && panel.has("mode")
        && Version.of(panel, "6.1").isBefore(7.1);
  }

  @Override
  public JsonObject convert(JsonObject old) {
    Settings options = new Settings();
    options.take(old, "content", "content").take(old, "mode", "mode");
    return markdown(old.with("options", options.json()));
  }

  /** There was a mode for plain text; Markdown shows that, too. */
  static JsonObject markdown(JsonObject panel) {
    return panel.object("options").string("mode").filter(MODES::contains).isPresent()
        ? panel
        : panel.with("options", panel.object("options").with("mode", Json.of(MARKDOWN)));
  }

  @Override
  public Set<String> reads(JsonObject panel) {
    return Set.of("content", "mode");
  }
}
