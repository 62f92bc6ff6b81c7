package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Optional;
import java.util.Set;

/** The trial version of today's heatmap, which had an id of its own. */
final class HeatmapNewConversion implements Conversion {

  @Override
  public boolean isFor(JsonObject panel) {
    return Conversion.hasType(panel, "heatmap-new");
  }

  @Override
  public JsonObject convert(JsonObject old) {
    JsonObject options = old.object("options");
    Optional<Json> rows = Loosely.given(options, "bucketFrame");
    JsonObject heatmap = old.with("type", "heatmap");
    return rows.isEmpty()
        ? heatmap
        : heatmap.with("options", options.without("bucketFrame").with("rowsFrame", rows.get()));
  }

  @Override
  public Set<String> reads(JsonObject panel) {
    return Set.of();
  }
}
