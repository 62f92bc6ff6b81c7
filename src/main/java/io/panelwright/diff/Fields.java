package io.panelwright.diff;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.List;
import java.util.Optional;

/** The words for how fields are shown: those of all fields, and those of some. */
final class Fields {

  private static final Context FIELD =
      Context.of(
              """
              unit                     | unit
              decimals                 | decimals
              min                      | minimum
              max                      | maximum
              fieldMinMax              | minimum and maximum by field
              displayName              | display name
              description              | field description
              noValue                  | text without a value
              filterable               | column filter
              links                    | data links
              mappings                 | mappings
              color.mode               | colour scheme
              color.fixedColor         | colour
              color.seriesBy           | colour by
              thresholds.mode          | thresholds mode
              thresholds.steps         | thresholds
              custom.drawStyle         | style
              custom.lineInterpolation | line interpolation
              custom.lineWidth         | line width
              custom.lineStyle.fill    | line style
              custom.fillOpacity       | fill opacity
              custom.gradientMode      | gradient
              custom.showPoints        | points
              custom.pointSize         | point size
              custom.spanNulls         | connect nulls
              custom.insertNulls       | disconnect values
              custom.barAlignment      | bar alignment
              custom.stacking.mode     | stacking
              custom.stacking.group    | stacking group
              custom.axisPlacement     | axis
              custom.axisLabel         | axis label
              custom.axisColorMode     | axis colour
              custom.axisCenteredZero  | axis centred on zero
              custom.axisSoftMin       | soft minimum
              custom.axisSoftMax       | soft maximum
              custom.axisGridShow      | grid lines
              custom.axisBorderShow    | axis border
              custom.axisWidth         | axis width
              custom.scaleDistribution.type | scale
              custom.scaleDistribution.log  | scale base
              custom.thresholdsStyle.mode   | thresholds shown
              custom.transform         | transform
              custom.align             | alignment
              custom.width             | column width
              custom.minWidth          | least column width
              custom.cellOptions.type  | cell type
              custom.cellOptions.mode  | cell mode
              custom.hidden            | hidden
              custom.inspect           | cell inspection
              custom.hideFrom.legend   | hidden from legend
              custom.hideFrom.tooltip  | hidden from tooltip
              custom.hideFrom.viz      | hidden
              """)
          .with("thresholds.steps", new Steps())
          .with("mappings", new Mappings());

  private static final Context OVERRIDE =
      Context.of(
              """
              properties      | properties
              matcher.id      | matcher
              matcher.options | matcher option
              """)
          .with("properties", Fields::properties);

  /** What only some fields have. */
  static final NamedList OVERRIDES =
      new NamedList(
          OVERRIDE,
          Fields::override,
          List.of(
              item -> Optional.of(Pairs.content(item)),
              item -> item.get("matcher"),
              item -> Optional.of(0)));

  private Fields() {}

  private static String override(JsonObject override) {
    JsonObject matcher = override.object("matcher");
    String id = matcher.string("id").orElse("");
    String by = id.equals("byName") ? "" : " " + (id.isEmpty() ? "without a matcher" : id);
    String what =
        matcher
            .get("options")
            .filter(o -> !o.equals(Json.of("")))
            .map(o -> " " + option(o))
            .orElse("");
    return "override" + by + what;
  }

  private static String option(Json option) {
    return option instanceof JsonString name ? Shown.quoted(name.value()) : Shown.value(option);
  }

  /** What all fields of a panel have, in the words of fields. */
  static boolean defaults(Comparison comparison, Spot spot) {
    Json before = Same.present(spot.before()).orElse(Json.object());
    Json after = Same.present(spot.after()).orElse(Json.object());
    if (!(before instanceof JsonObject) || !(after instanceof JsonObject)) {
      return false;
    }
    int told = comparison.changes().size();
    comparison.in(FIELD).compare(Spot.of(spot.subject(), spot.fullPath() + ".", before, after));
    return comparison.changes().size() > told;
  }

  /** The properties of an override as if they were members: they have paths for names. */
  private static boolean properties(Comparison comparison, Spot spot) {
    Optional<JsonObject> before = byId(spot.before());
    Optional<JsonObject> after = byId(spot.after());
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    Comparison fields = comparison.in(FIELD);
    int told = comparison.changes().size();
    for (String id : Same.keys(before.get(), after.get())) {
      fields.compare(
          new Spot(
              spot.subject(),
              spot.fullPath() + ".",
              id,
              before.get().get(id),
              after.get().get(id)));
    }
    return comparison.changes().size() > told;
  }

  /** Empty unless every property has an id of its own, and nothing besides its value. */
  private static Optional<JsonObject> byId(Optional<Json> json) {
    if (!(json.orElse(JsonNull.NULL) instanceof JsonArray list)) {
      return Optional.empty();
    }
    JsonObject properties = Json.object();
    for (JsonObject property : list.objects().toList()) {
      boolean plain = property.without("id").without("value").isEmpty();
      if (plain && property.string("id").isPresent()) {
        properties =
            properties.with(
                property.string("id").get(), property.get("value").orElse(JsonNull.NULL));
      }
    }
    return properties.members().size() == list.size() ? Optional.of(properties) : Optional.empty();
  }
}
