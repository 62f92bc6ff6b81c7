package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The XY chart of before Grafana 11.1, which named fields where matchers choose them now. */
final class XyChartOptions {

  private final JsonObject options;
  private final boolean manual;
  private FieldConfig fields;
  private int next;

  private XyChartOptions(JsonObject panel) {
    this.options = panel.object("options");
    this.manual = options.string("seriesMapping").filter("manual"::equals).isPresent();
    this.fields = FieldConfig.of(panel);
  }

  static JsonObject today(JsonObject panel) {
    JsonObject options = panel.object("options");
    boolean old = options.has("seriesMapping") || options.has("dims");
    Version version = Version.of(panel, "0");
    return old && version.isBefore(11.1) ? new XyChartOptions(panel).migrate(panel) : panel;
  }

  private JsonObject migrate(JsonObject panel) {
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
    return fields.in(panel).with("options", today);
  }

  private JsonObject series(JsonObject old) {
    JsonObject dims = options.object("dims");
    JsonObject x = matcher(Loosely.given(old, "x").or(() -> Loosely.given(dims, "x")));
    JsonObject y = matcher(Loosely.given(old, "y"));
    overrides(old, y);
    Settings series = new Settings();
    series.set("frame.matcher", FieldConfig.matcher("byIndex", frame(old)));
    series.set("x.matcher", x).set("y.matcher", y);
    if (!dims.array("exclude").isEmpty()) {
      series.set("y.exclude", FieldConfig.matcher("byNames", dims.array("exclude")));
    }
    Loosely.text(old, "pointColor.field")
        .ifPresent(field -> series.set("color.matcher", FieldConfig.byName(field)));
    Loosely.text(old, "pointSize.field")
        .ifPresent(field -> series.set("size.matcher", FieldConfig.byName(field)));
    return series.json();
  }

  private Json frame(JsonObject old) {
    return Loosely.given(old, "frame")
        .orElseGet(
            () ->
                manual
                    ? Json.of(next++)
                    : Loosely.given(options.object("dims"), "frame").orElse(Json.of(0)));
  }

  /** Without a name any field of numbers will do. */
  private static JsonObject matcher(Optional<Json> name) {
    return name.map(given -> FieldConfig.matcher("byName", given))
        .orElse(FieldConfig.matcher("byType", Json.of("number")));
  }

  private void overrides(JsonObject old, JsonObject y) {
    Optional<String> color = Loosely.text(old, "pointColor.fixed");
    if (color.isPresent() && Loosely.given(old, "pointColor.field").isEmpty()) {
      override(y, "color", FieldConfig.fixed(color.get()));
    }
    Optional<String> size = Loosely.text(old, "pointSize.field");
    if (size.isPresent()) {
      JsonObject field = FieldConfig.byName(size.get());
      number(old, "min").ifPresent(min -> override(field, "custom.pointSize.min", min));
      number(old, "max").ifPresent(max -> override(field, "custom.pointSize.max", max));
    } else {
      number(old, "fixed").ifPresent(fixed -> override(y, "custom.pointSize.fixed", fixed));
    }
  }

  private static Optional<Json> number(JsonObject old, String key) {
    return Loosely.given(old.object("pointSize"), key).filter(Loosely::isTrue);
  }

  /** An author's own override of the same thing has the last word. */
  private void override(JsonObject matcher, String id, Json value) {
    boolean said =
        fields.overrides().stream()
            .filter(JsonObject.class::isInstance)
            .map(JsonObject.class::cast)
            .filter(rule -> rule.get("matcher").filter(matcher::equals).isPresent())
            .flatMap(rule -> rule.array("properties").objects())
            .anyMatch(property -> property.string("id").filter(id::equals).isPresent());
    if (!said) {
      fields = fields.override(FieldConfig.rule(matcher, FieldConfig.property(id, value)));
    }
  }
}
