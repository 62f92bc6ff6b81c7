package io.panelwright.preview;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonWriter;
import io.panelwright.show.model.DisplayJson;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelDisplay;

/** What the page receives, as JSON that is also safe inside of HTML. */
final class PanelJson {

  /** A page with longer texts is slow, and no viewer reads them. */
  private static final int MAX_TEXT = 20_000;

  private PanelJson() {}

  /** A message of records. */
  static String write(Record message) {
    return DisplayJson.write(message, MAX_TEXT);
  }

  /**
   * A panel: its {@code display}, the nodes of its {@code text} and of its {@code description}, and
   * the {@code limits} that cut it.
   */
  static String write(PanelDisplay display) {
    BoundedDisplay bounded = BoundedDisplay.of(display);
    JsonArray text =
        bounded.display().content() instanceof PanelContent.Text content
            ? RichText.nodes(content)
            : Json.array();
    JsonArray description =
        bounded.display().description().map(RichText::markdown).orElse(Json.array());
    return "{\"display\":"
        + DisplayJson.write(bounded.display(), MAX_TEXT)
        + ",\"text\":"
        + compact(text)
        + ",\"description\":"
        + compact(description)
        + ",\"limits\":"
        + compact(Json.strings(bounded.limits()))
        + "}";
  }

  private static String compact(JsonArray nodes) {
    return JsonWriter.compact(nodes).replace("<", "\\u003c");
  }
}
