package io.panelwright.show.link;

import io.panelwright.json.JsonObject;
import io.panelwright.show.model.DisplayLink;
import java.util.List;
import java.util.function.UnaryOperator;

/** The links of a panel or dashboard. */
public final class PanelLinks {

  private PanelLinks() {}

  /**
   * The links in the member {@code links} of a panel's JSON.
   *
   * @param interpolate replaces variables
   */
  public static List<DisplayLink> of(JsonObject json, UnaryOperator<String> interpolate) {
    return json.array("links")
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
