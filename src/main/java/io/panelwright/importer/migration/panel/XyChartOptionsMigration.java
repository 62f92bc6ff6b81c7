package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Migrates the XY chart of Grafana before 11.1: field names become matchers. */
final class XyChartOptionsMigration {

  private final JsonObject options;
  private final boolean manual;
  private FieldConfig fields;
  private int next;

  private XyChartOptionsMigration(JsonObject panel) {
    this.options = panel.object("options");
    this.manual = options.string("seriesMapping").filter("manual"::equals).isPresent();
    this.fields = FieldConfig.read(panel);
  }

  static JsonObject migrate(JsonObject panel) {
    JsonObject options = panel.object("options");
    boolean old = options.has("seriesMapping") || options.has("dims");
    PluginVersion version = PluginVersion.read(panel, "0");
    return old && version.isBefore(11.1)
        ? new XyChartOptionsMigration(panel).convert(panel)
        : panel;
  }

  private JsonObject convert(JsonObject panel) {
    boolean auto = options.string("seriesMapping").filter("auto"::equals).isPresent();
    List<JsonObject> old =
        auto ? List.of(Json.object()) : options.array("series").objects().toList();
    List<Json> series = new ArrayList<>();
    old.forEach(one -> series.add(series(one)));
    JsonObject today =
        options
            .without("dims")
            .without("seriesMapping")
            .without("series")
            .with("mapping", auto ? "auto" : "manual")
            .with("series", new JsonArray(series));
    return fields.writeTo(panel).with("options", today);
  }

  private JsonObject series(JsonObject old) {
    JsonObject dims = options.object("dims");
    JsonObject x =
        matcher(
            JavaScriptCoercion.nonNullAt(old, "x")
                .or(() -> JavaScriptCoercion.nonNullAt(dims, "x")));
    JsonObject y = matcher(JavaScriptCoercion.nonNullAt(old, "y"));
    overrides(old, y);
    JsonPathBuilder series = new JsonPathBuilder();
    series.set("frame.matcher", FieldConfig.matcher("byIndex", frame(old)));
    series.set("x.matcher", x).set("y.matcher", y);
    if (!dims.array("exclude").isEmpty()) {
      series.set("y.exclude", FieldConfig.matcher("byNames", dims.array("exclude")));
    }
    JavaScriptCoercion.textAt(old, "pointColor.field")
        .ifPresent(field -> series.set("color.matcher", FieldConfig.byName(field)));
    JavaScriptCoercion.textAt(old, "pointSize.field")
        .ifPresent(field -> series.set("size.matcher", FieldConfig.byName(field)));
    return series.json();
  }

  private Json frame(JsonObject old) {
    return JavaScriptCoercion.nonNullAt(old, "frame")
        .orElseGet(
            () ->
                manual
                    ? Json.of(next++)
                    : JavaScriptCoercion.nonNullAt(options.object("dims"), "frame")
                        .orElse(Json.of(0)));
  }

  /** Without a name, any field with numbers matches. */
  private static JsonObject matcher(Optional<Json> name) {
    return name.map(field -> FieldConfig.matcher("byName", field))
        .orElse(FieldConfig.matcher("byType", Json.of("number")));
  }

  private void overrides(JsonObject old, JsonObject y) {
    Optional<String> color = JavaScriptCoercion.textAt(old, "pointColor.fixed");
    if (color.isPresent() && JavaScriptCoercion.nonNullAt(old, "pointColor.field").isEmpty()) {
      override(y, "color", FieldConfig.fixedColor(color.get()));
    }
    Optional<String> size = JavaScriptCoercion.textAt(old, "pointSize.field");
    if (size.isPresent()) {
      JsonObject field = FieldConfig.byName(size.get());
      number(old, "min").ifPresent(min -> override(field, "custom.pointSize.min", min));
      number(old, "max").ifPresent(max -> override(field, "custom.pointSize.max", max));
    } else {
      number(old, "fixed").ifPresent(fixed -> override(y, "custom.pointSize.fixed", fixed));
    }
  }

  private static Optional<Json> number(JsonObject old, String key) {
    return JavaScriptCoercion.nonNullAt(old.object("pointSize"), key)
        .filter(JavaScriptCoercion::isTruthy);
  }

  /** Overrides of the user take precedence. */
  private void override(JsonObject matcher, String id, Json value) {
    boolean exists =
        fields.overrides().stream()
            .filter(JsonObject.class::isInstance)
            .map(JsonObject.class::cast)
            .filter(rule -> rule.get("matcher").filter(matcher::equals).isPresent())
            .flatMap(rule -> rule.array("properties").objects())
            .anyMatch(property -> property.string("id").filter(id::equals).isPresent());
    if (!exists) {
      fields =
          fields.withOverride(FieldConfig.createOverride(matcher, FieldConfig.property(id, value)));
    }
  }
}
