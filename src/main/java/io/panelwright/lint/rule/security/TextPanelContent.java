package io.panelwright.lint.rule.security;

import io.panelwright.json.JsonObject;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.LocatedPanel;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The content of a text panel.
 *
 * @param html the content without code in Markdown
 */
record TextPanelContent(DashboardLocation location, String html) {

  /** Fenced code and code in backticks. */
  private static final Pattern CODE = Pattern.compile("(?s)```.*?(```|$)|`[^`\\n]{1,500}`");

  /** The content of a text panel; empty for other panels and for mode {@code code}. */
  static Optional<TextPanelContent> extract(LocatedPanel panel) {
    JsonObject json = panel.view().json();
    boolean isNew = json.object("options").has("content");
    JsonObject holder = isNew ? json.object("options") : json;
    String mode = holder.string("mode").orElse("markdown");
    if (!panel.view().type().equals("text") || mode.equals("code")) {
      return Optional.empty();
    }
    DashboardLocation where =
        isNew ? panel.location().at("options", "content") : panel.location().at("content");
    return holder
        .string("content")
        .map(content -> mode.equals("html") ? content : CODE.matcher(content).replaceAll(" "))
        .map(content -> new TextPanelContent(where, content));
  }
}
