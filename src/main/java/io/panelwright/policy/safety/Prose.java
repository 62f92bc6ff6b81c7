package io.panelwright.policy.safety;

import io.panelwright.json.JsonObject;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Where;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text panel shows.
 *
 * @param html the content without what Markdown shows as code
 */
record Prose(Where where, String html) {

  /** Fenced code and code in backticks. */
  private static final Pattern CODE = Pattern.compile("(?s)```.*?(```|$)|`[^`\\n]{1,500}`");

  /** That of a text panel; empty for others, and for one that shows code. */
  static Optional<Prose> of(Placed panel) {
    JsonObject json = panel.view().json();
    boolean isNew = json.object("options").has("content");
    JsonObject holder = isNew ? json.object("options") : json;
    String mode = holder.string("mode").orElse("markdown");
    if (!panel.view().type().equals("text") || mode.equals("code")) {
      return Optional.empty();
    }
    Where where = isNew ? panel.where().at("options", "content") : panel.where().at("content");
    return holder
        .string("content")
        .map(content -> mode.equals("html") ? content : CODE.matcher(content).replaceAll(" "))
        .map(content -> new Prose(where, content));
  }
}
