package io.panelwright.lint.rule.screen;

import io.panelwright.json.JsonObject;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.LocatedPanel;
import java.util.Optional;
import java.util.Set;

/**
 * The text that a panel shows if its queries have no result: that of a mapping of null, otherwise
 * {@code noValue}.
 */
record EmptyText(String text, DashboardLocation location) {

  private static final Set<String> WITHOUT = Set.of("state-timeline", "status-history");

  /** Whether a panel's type has such a text; panels of states ignore both settings. */
  static boolean isSupported(LocatedPanel panel) {
    return !WITHOUT.contains(panel.view().type());
  }

  /** The text of a panel; empty if Grafana shows its own "No data". */
  static Optional<EmptyText> of(LocatedPanel panel) {
    if (!isSupported(panel)) {
      return Optional.empty();
    }
    DashboardLocation defaults = panel.location().at("fieldConfig", "defaults");
    Optional<EmptyText> mapped =
        nullMapping(panel).map(text -> new EmptyText(text, defaults.at("mappings")));
    return mapped.or(
        () ->
            panel
                .fieldDefaults()
                .string("noValue")
                .filter(text -> !text.isBlank())
                .map(text -> new EmptyText(text, defaults.at("noValue"))));
  }

  /** The text of a mapping of null, which stat and gauge panels show without any series. */
  static Optional<String> nullMapping(LocatedPanel panel) {
    return panel
        .fieldDefaults()
        .array("mappings")
        .objects()
        .filter(mapping -> mapping.string("type").orElse("").equals("special"))
        .map(mapping -> mapping.object("options"))
        .filter(options -> options.string("match").orElse("").startsWith("null"))
        .map(options -> options.object("result"))
        .flatMap((JsonObject result) -> result.string("text").stream())
        .findFirst();
  }
}
