package io.panelwright.diff;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.List;
import java.util.Optional;

/** Compares field settings: the defaults and the overrides. */
final class FieldConfigComparer {

  private static final PropertyLabels FIELD =
      PropertyLabels.parse(
              ChangeCode.PANEL_FIELD_CHANGED,
              """
              unit                     | unit | panel-unit-changed
              decimals                 | decimals
              min                      | minimum
              max                      | maximum
              fieldMinMax              | minimum and maximum by field
              displayName              | display name
              description              | field description
              noValue                  | text without a value
              filterable               | column filter
              links                    | data links | panel-link-changed
              mappings                 | mappings | mapping-changed
              color.mode               | color scheme
              color.fixedColor         | color
              color.seriesBy           | color by
              thresholds.mode          | thresholds mode | threshold-changed
              thresholds.steps         | thresholds | threshold-changed
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
              custom.axisColorMode     | axis color
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
          .withComparer("thresholds.steps", new ThresholdComparer())
          .withComparer("mappings", new MappingComparer());

  private static final PropertyLabels OVERRIDE =
      PropertyLabels.parse(
              ChangeCode.OVERRIDE_CHANGED,
              """
              properties      | properties
              matcher.id      | matcher
              matcher.options | matcher option
              """)
          .withComparer("properties", FieldConfigComparer::compareProperties);

  /** Compares overrides. */
  static final NamedListComparer OVERRIDES =
      new NamedListComparer(
          OVERRIDE,
          FieldConfigComparer::override,
          List.of(
              item -> Optional.of(ItemMatcher.canonicalText(item)),
              item -> item.get("matcher"),
              item -> Optional.of(0)));

  private FieldConfigComparer() {}

  private static String override(JsonObject override) {
    JsonObject matcher = override.object("matcher");
    String id = matcher.string("id").orElse("");
    String by = id.equals("byName") ? "" : " " + (id.isEmpty() ? "without a matcher" : id);
    String options =
        matcher
            .get("options")
            .filter(o -> !o.equals(Json.of("")))
            .map(o -> " " + option(o))
            .orElse("");
    return "override" + by + options;
  }

  private static String option(Json option) {
    return option instanceof JsonString name
        ? ValueFormatter.quote(name.value())
        : ValueFormatter.formatValue(option);
  }

  /** Compares the defaults of a panel, with the labels of field settings. */
  static boolean compareDefaults(ValueComparer comparison, ValuePair pair) {
    Json before = JsonEquivalence.nonNull(pair.before()).orElse(Json.object());
    Json after = JsonEquivalence.nonNull(pair.after()).orElse(Json.object());
    if (!(before instanceof JsonObject) || !(after instanceof JsonObject)) {
      return false;
    }
    int changesBefore = comparison.changes().size();
    comparison
        .withLabels(FIELD)
        .compare(ValuePair.of(pair.subject(), pair.fullPath() + ".", before, after));
    return comparison.changes().size() > changesBefore;
  }

  /** Compares the properties of an override like members, since their ids are paths. */
  private static boolean compareProperties(ValueComparer comparison, ValuePair pair) {
    Optional<JsonObject> before = byId(pair.before());
    Optional<JsonObject> after = byId(pair.after());
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    ValueComparer fields = comparison.withLabels(FIELD);
    int changesBefore = comparison.changes().size();
    for (String id : JsonEquivalence.unionKeys(before.get(), after.get())) {
      fields.compare(
          new ValuePair(
              pair.subject(),
              pair.fullPath() + ".",
              id,
              before.get().get(id),
              after.get().get(id)));
    }
    return comparison.changes().size() > changesBefore;
  }

  /** Properties by id; empty unless each has a unique id and no members besides its value. */
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
