package io.panelwright.show;

import io.panelwright.json.JsonObject;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.TextMode;

/** The content of text panels. */
final class TextContents {

  private TextContents() {}

  /**
   * The text with variables replaced.
   *
   * @param panel the panel's JSON; before Grafana 7 it has the text itself
   */
  static PanelContent content(JsonObject panel, DisplayContext context) {
    JsonObject options = panel.object("options");
    JsonObject holder = options.has("content") ? options : panel;
    String text = holder.string("content").orElse("");
    TextMode mode =
        switch (holder.string("mode").orElse("markdown")) {
          case "html" -> TextMode.HTML;
          case "code", "text" -> TextMode.CODE;
          default -> TextMode.MARKDOWN;
        };
    return new PanelContent.Text(mode, context.interpolate().apply(text));
  }
}
