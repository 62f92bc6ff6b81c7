package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Migrates options of the table of Grafana 7 to 12. */
final class TableOptionsMigration {

  static final List<OptionMigration> MIGRATIONS =
      List.of(
          new OptionMigration("wrapText became a field option", TableOptionsMigration::wrapping),
          new OptionMigration("hidden became hideFrom.viz", TableOptionsMigration::hidden),
          new OptionMigration("the footer became a field option", TableOptionsMigration::footer));

  private static final String CELL = "custom.cellOptions";

  private TableOptionsMigration() {}

  private static JsonObject wrapping(JsonObject panel) {
    FieldConfig fields = FieldConfig.read(panel);
    JsonObject custom = fields.defaults().object("custom");
    if (custom.has("wrapText")) {
      return panel;
    }
    FieldConfig now = OverrideProperties.replace(fields, CELL, TableOptionsMigration::wrapped);
    Optional<Json> wrap = custom.object("cellOptions").get("wrapText");
    if (wrap.isPresent()) {
      JsonObject cells = custom.object("cellOptions").without("wrapText");
      JsonObject wrapped = custom.with("cellOptions", cells).with("wrapText", wrap.get());
      now = now.withDefaults(fields.defaults().with("custom", wrapped));
    }
    return now.equals(fields) ? panel : now.writeTo(panel);
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
    FieldConfig fields = FieldConfig.read(panel);
    FieldConfig now =
        OverrideProperties.replace(
            fields,
            "custom.hidden",
            value -> List.of(FieldConfig.property("custom.hideFrom.viz", value)));
    return now.equals(fields) ? panel : now.writeTo(panel);
  }

  /** Keeps only the pagination of a footer that is not shown, unless the panel has its own. */
  private static JsonObject footer(JsonObject panel) {
    JsonObject options = panel.object("options");
    if (!options.has("footer")) {
      return panel;
    }
    JsonObject footer = options.object("footer");
    JsonObject withoutFooter = options.without("footer");
    JsonObject paged =
        JavaScriptCoercion.nonNullAt(footer, "enablePagination")
            .filter(paging -> !options.has("enablePagination"))
            .map(paging -> withoutFooter.with("enablePagination", paging))
            .orElse(withoutFooter);
    JsonObject result = panel.with("options", paged);
    return JavaScriptCoercion.isTruthyAt(footer, "show") ? reduced(result, footer) : result;
  }

  private static JsonObject reduced(JsonObject panel, JsonObject footer) {
    JsonArray reducers = footer.array("reducer");
    FieldConfig fields = FieldConfig.read(panel);
    boolean counts =
        JavaScriptCoercion.isTruthyAt(footer, "countRows")
            && reducers.strings().findFirst().filter("count"::equals).isPresent();
    List<String> names = names(footer);
    if (names.isEmpty() || counts) {
      Json chosen = counts ? Json.strings(List.of("countAll")) : reducers;
      return fields
          .withDefaults(fields.defaults().withAt("custom.footer.reducers", chosen))
          .writeTo(panel);
    }
    JsonObject matcher =
        names.size() == 1
            ? FieldConfig.byName(names.get(0))
            : FieldConfig.matcher(
                "byNames",
                Json.object().with("mode", "include").with("names", Json.strings(names)));
    return fields
        .withOverride(
            FieldConfig.createOverride(
                matcher, FieldConfig.property("custom.footer.reducers", reducers)))
        .writeTo(panel);
  }

  private static List<String> names(JsonObject footer) {
    return JavaScriptCoercion.textAt(footer, "fields")
        .map(List::of)
        .orElseGet(() -> footer.array("fields").strings().toList());
  }
}
