package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Options of the table of Grafana 7 to 12. */
final class TableOptions {

  static final List<Change> CHANGES =
      List.of(
          new Change("wrapText is an option of the field", TableOptions::wrapping),
          new Change("hidden became hideFrom.viz", TableOptions::hidden),
          new Change("the footer is an option of the field", TableOptions::footer));

  private static final String CELL = "custom.cellOptions";

  private TableOptions() {}

  private static JsonObject wrapping(JsonObject panel) {
    FieldConfig fields = FieldConfig.of(panel);
    JsonObject custom = fields.defaults().object("custom");
    if (custom.has("wrapText")) {
      return panel;
    }
    FieldConfig now = Overrides.replace(fields, CELL, TableOptions::wrapped);
    Optional<Json> wrap = custom.object("cellOptions").get("wrapText");
    if (wrap.isPresent()) {
      JsonObject cells = custom.object("cellOptions").without("wrapText");
      JsonObject wrapped = custom.with("cellOptions", cells).with("wrapText", wrap.get());
      now = now.defaults(fields.defaults().with("custom", wrapped));
    }
    return now.equals(fields) ? panel : now.in(panel);
  }

  private static List<JsonObject> wrapped(Json cells) {
    List<JsonObject> properties = new ArrayList<>();
    if (cells instanceof JsonObject object && object.has("wrapText")) {
      properties.add(FieldConfig.property(CELL, object.without("wrapText")));
      properties.add(FieldConfig.property("custom.wrapText", object.get("wrapText").orElseThrow()));
    } else {
      properties.add(FieldConfig.property(CELL, cells));
    }
    return properties;
  }

  private static JsonObject hidden(JsonObject panel) {
    FieldConfig fields = FieldConfig.of(panel);
    FieldConfig now =
        Overrides.replace(
            fields,
            "custom.hidden",
            value -> List.of(FieldConfig.property("custom.hideFrom.viz", value)));
    return now.equals(fields) ? panel : now.in(panel);
  }

  /** A footer that does not show leaves nothing but what it says of pages. */
  private static JsonObject footer(JsonObject panel) {
    JsonObject options = panel.object("options");
    if (!options.has("footer")) {
      return panel;
    }
    JsonObject footer = options.object("footer");
    JsonObject bare = options.without("footer");
    JsonObject paged =
        Loosely.given(footer, "enablePagination")
            .map(paging -> bare.with("enablePagination", paging))
            .orElse(bare);
    JsonObject result = panel.with("options", paged);
    return Loosely.isTrue(footer, "show") ? reduced(result, footer) : result;
  }

  private static JsonObject reduced(JsonObject panel, JsonObject footer) {
    JsonArray reducers = footer.array("reducer");
    FieldConfig fields = FieldConfig.of(panel);
    boolean counts =
        Loosely.isTrue(footer, "countRows")
            && reducers.strings().findFirst().filter("count"::equals).isPresent();
    List<String> names = names(footer);
    if (names.isEmpty() || counts) {
      Json chosen = counts ? Json.strings(List.of("countAll")) : reducers;
      return fields.defaults(fields.defaults().withAt("custom.footer.reducers", chosen)).in(panel);
    }
    JsonObject matcher =
        names.size() == 1
            ? FieldConfig.byName(names.get(0))
            : FieldConfig.matcher(
                "byNames",
                Json.object().with("mode", "include").with("names", Json.strings(names)));
    return fields
        .override(
            FieldConfig.rule(matcher, FieldConfig.property("custom.footer.reducers", reducers)))
        .in(panel);
  }

  private static List<String> names(JsonObject footer) {
    return Loosely.text(footer, "fields")
        .map(List::of)
        .orElseGet(() -> footer.array("fields").strings().toList());
  }
}
