package io.panelwright.show;

import io.panelwright.json.JsonObject;
import io.panelwright.show.model.DisplayLink;
import java.util.List;
import java.util.function.UnaryOperator;

/** The links of a panel. */
final class PanelLinks {

  private PanelLinks() {}

  /**
   * The links in the panel's JSON.
   *
   * @param interpolate replaces variables
   */
  static List<DisplayLink> of(JsonObject panel, UnaryOperator<String> interpolate) {
    return panel
        .array("links")
        .objects()
        .filter(link -> link.has("url"))
        .map(
            link ->
                new DisplayLink(
                    interpolate.apply(link.string("title").orElse("")),
                    interpolate.apply(link.string("url").orElse("")),
                    link.isTrue("targetBlank")))
        .toList();
  }
}
