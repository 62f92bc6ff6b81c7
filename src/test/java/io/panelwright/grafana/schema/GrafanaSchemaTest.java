package io.panelwright.grafana.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.DashboardCorpus;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrafanaSchemaTest {

  private static final GrafanaSchema NEWEST = GrafanaSchema.forProfile(Profile.DEFAULT);

  @ParameterizedTest
  @CsvSource({
    "13.2, 42, 13.2.3, 0,    weekStart, 13.2",
    "12.2, 41, 12.2.1, 0,    timezone,  12.2",
    "11,   39, 11.6.0, null, timezone,  12.2",
    "10,   39, 10.4.0, null, timezone,  12.2"
  })
  void aProfileHasTheFactsOfAGrafanaVersion(
      String id, long schema, String plugin, String base, String empty, double panels) {
    GrafanaSchema grafana = GrafanaSchema.forProfile(Profile.byId(id).orElseThrow());

    assertThat(grafana.schemaVersion()).isEqualTo(schema);
    assertThat(grafana.pluginVersion()).isEqualTo(plugin);
    assertThat(grafana.thresholdBase()).hasToString(base);
    assertThat(
            grafana.completeSettings(
                Json.object().with("timezone", "").with("weekStart", "").with("title", "")))
        .isEqualTo(Json.object().with(empty, "").with("title", ""));
    assertThat(grafana.completeSettings(Json.object())).isEqualTo(Json.object().with(empty, ""));
    assertThat(grafana.panelVersion()).isEqualTo(panels);
    assertThat(grafana.panels()).containsKeys("timeseries", "stat", "table");
  }

  @Test
  void profilesHaveTheIdsOfTheCommandLine() {
    assertThat(Profile.ids()).containsExactly("13.2", "12.2", "11", "10");
    assertThat(Profile.DEFAULT).hasToString("13.2");
    assertThat(Profile.byId("13")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void everyListIsDistinct(Profile profile) {
    GrafanaSchema grafana = GrafanaSchema.forProfile(profile);

    assertThat(grafana.units()).contains("none", "percentunit", "s");
    assertThat(grafana.transformations()).contains("organize", "smoothing");
    assertThat(grafana.reducers()).contains("lastNotNull", "p99");
    assertThat(grafana.colorModes()).contains("thresholds", "palette-classic");
    assertThat(grafana.fieldMatchers()).contains("byName", "byRegexp");
    assertThat(grafana.variableTypes()).contains("query", "datasource");
    assertThat(grafana.units()).doesNotHaveDuplicates();
    assertThat(grafana.transformations()).doesNotHaveDuplicates();
    assertThat(grafana.reducers()).doesNotHaveDuplicates();
    assertThat(grafana.colorModes()).doesNotHaveDuplicates();
    assertThat(grafana.fieldMatchers()).doesNotHaveDuplicates();
    assertThat(grafana.variableTypes()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "s, true",
    "reqps, true",
    "percentunit, true",
    "currencyEUR, true",
    "suffix:orders, true",
    "currency:₿, true",
    "time:YYYY, true",
    "secs, false",
    "S, false",
    "'', false",
    "my suffix:x, false"
  })
  void aUnitIsPredefinedOrHasACustomPrefix(String unit, boolean known) {
    assertThat(NEWEST.isUnit(unit)).isEqualTo(known);
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void defaultsAreValid(Profile profile) {
    for (PanelType type : GrafanaSchema.forProfile(profile).panels().values()) {
      for (OptionSchema option : type.options().values()) {
        check(type, option);
      }
      for (OptionSchema option : type.fieldOptions().values()) {
        check(type, option);
      }
      assertThat(type.optionPaths()).as(type.id()).noneMatch(type::isGroup);
      assertThat(type.fieldOptionPaths()).as(type.id()).noneMatch(type::isFieldGroup);
    }
  }

  private static void check(PanelType type, OptionSchema option) {
    assertThat(option.defaultValue().flatMap(option::validate)).as(type.id()).isEmpty();
    assertThat(new HashSet<>(option.values())).hasSameSizeAs(option.values());
    assertThat(option.values().isEmpty())
        .as(type.id() + " " + option.path())
        .isEqualTo(option.type() != OptionSchema.ValueKind.ENUM);
  }

  @ParameterizedTest
  @CsvSource({
    "13.2, timeseries, legend.placement, true",
    "13.2, timeseries, legend, false",
    "13.2, timeseries, legend.limit, true",
    "12.2, timeseries, legend.limit, false",
    "13.2, gauge, sparkline, true",
    "12.2, gauge, sparkline, false",
    "13.2, gauge, neutral, true",
    "12.2, gauge, neutral, false",
    "13.2, stat, graphMode, true",
    "13.2, stat, lineWidth, false"
  })
  void aProfileHasItsOptions(String profile, String panel, String path, boolean known) {
    assertThat(type(profile, panel).option(path).isPresent()).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource({
    "13.2, timeseries, custom.lineWidth, true",
    "13.2, timeseries, custom.stacking.mode, false",
    "13.2, timeseries, unit, true",
    "13.2, timeseries, lineWidth, false",
    "12.2, timeseries, custom.showValues, true",
    "12.2, table, custom.footer.reducers, true",
    "13.2, piechart, thresholds, false",
    "12.2, gauge, custom.neutral, true",
    "13.2, gauge, custom.neutral, false"
  })
  void aProfileHasItsFieldOptions(String profile, String panel, String path, boolean known) {
    assertThat(type(profile, panel).fieldOption(path).isPresent()).isEqualTo(known);
  }

  @Test
  void aGroupIsNotAnOption() {
    PanelType timeseries = type("13.2", "timeseries");

    assertThat(timeseries.isGroup("legend")).isTrue();
    assertThat(timeseries.isGroup("legend.placement")).isFalse();
    assertThat(timeseries.isGroup("leg")).isFalse();
    assertThat(timeseries.isFieldGroup("custom")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "text, false",
    "row, false",
    "dashlist, false",
    "timeseries, true",
    "logs, true",
    "heatmap, true"
  })
  void someFewPanelsHaveNoQueries(String panel, boolean takesQueries) {
    assertThat(NEWEST.panel(panel).map(PanelType::takesQueries).orElse(false))
        .isEqualTo(takesQueries);
  }

  @ParameterizedTest
  @CsvSource({
    "timeseries, 13.2",
    "timeseries, 12.2",
    "stat, 13.2",
    "stat, 12.2",
    "gauge, 13.2",
    "gauge, 12.2",
    "bargauge, 13.2",
    "table, 12.2",
    "piechart, 13.2",
    "state-timeline, 13.2"
  })
  void theDefaultsAreThoseOfTheFacts(String panel, String profile) {
    JsonObject facts = facts().object("panels").object(panel);
    JsonObject read = facts.object("registry_12_2");
    JsonObject newer = facts.object("delta_13");
    boolean isNewer = profile.equals("13.2") && newer.has("optionDefaults");
    JsonObject options = (isNewer ? newer : read).object("optionDefaults");
    JsonObject fields = read.object("fieldConfigDefaults").object("defaults");

    assertThat(leaves(type(profile, panel).defaultOptions()))
        .isEqualTo(leaves(deviating(profile, panel, "options", options)));
    assertThat(leaves(type(profile, panel).defaultFieldOptions()))
        .isEqualTo(leaves(deviating(profile, panel, "fields", fields)));
  }

  /** Corrections of the registry from files saved by 12.2.1; see the generator. */
  private static JsonObject deviating(String profile, String panel, String kind, JsonObject facts) {
    if (panel.equals("timeseries") && kind.equals("fields")) {
      return facts.withAt("custom.showValues", Json.of(false));
    }
    if (panel.equals("table")) {
      if (kind.equals("options")) {
        return facts.without("footer");
      }
      JsonObject changed = facts.withAt("custom.footer.reducers", Json.array());
      return profile.equals("12.2")
          ? changed.withAt("custom.wrapHeaderText", Json.of(false))
          : changed;
    }
    return facts;
  }

  @Test
  void theDefaultsOfATimeSeries() {
    PanelType timeseries = type("13.2", "timeseries");

    assertThat(timeseries.defaultOptions())
        .hasToString(
            "{\"legend\":{\"calcs\":[],\"displayMode\":\"list\",\"placement\":\"bottom\","
                + "\"showLegend\":true},"
                + "\"tooltip\":{\"hideZeros\":false,\"mode\":\"single\",\"sort\":\"none\"}}");
    assertThat(timeseries.defaultFieldOptions().object("custom"))
        .hasToString(
            "{\"drawStyle\":\"line\",\"lineInterpolation\":\"linear\",\"barAlignment\":0,"
                + "\"barWidthFactor\":0.6,\"lineWidth\":1,\"fillOpacity\":0,"
                + "\"gradientMode\":\"none\",\"spanNulls\":false,\"insertNulls\":false,"
                + "\"showPoints\":\"auto\",\"pointSize\":5,\"showValues\":false,"
                + "\"stacking\":{\"mode\":\"none\",\"group\":\"A\"},\"axisPlacement\":\"auto\","
                + "\"axisLabel\":\"\",\"axisColorMode\":\"text\",\"axisBorderShow\":false,"
                + "\"scaleDistribution\":{\"type\":\"linear\"},\"axisCenteredZero\":false,"
                + "\"hideFrom\":{\"tooltip\":false,\"viz\":false,\"legend\":false},"
                + "\"thresholdsStyle\":{\"mode\":\"off\"}}");
  }

  private static PanelType type(String profile, String panel) {
    return GrafanaSchema.forProfile(Profile.byId(profile).orElseThrow()).panel(panel).orElseThrow();
  }

  private static JsonObject facts() {
    return (JsonObject)
        JsonReader.read(DashboardCorpus.read(DashboardCorpus.sharedPath("grafana", "facts.json")));
  }

  /** Values by path, in any order; an empty object is not a value. */
  private static Map<String, Json> leaves(JsonObject object) {
    Map<String, Json> values = new TreeMap<>();
    object
        .members()
        .forEach(
            (key, value) -> {
              if (value instanceof JsonObject inner) {
                leaves(inner).forEach((path, leaf) -> values.put(key + "." + path, leaf));
              } else {
                values.put(key, value);
              }
            });
    return values;
  }

  @Test
  void onlyTheFirstThresholdHasANullDefault() {
    for (PanelType type : NEWEST.panels().values()) {
      assertThat(type.defaultOptions().members().values())
          .as(type.id())
          .noneMatch(JsonNull.NULL::equals);
      JsonArray steps = type.defaultFieldOptions().object("thresholds").array("steps");
      assertThat(steps.objects().skip(1))
          .as(type.id())
          .noneMatch(s -> s.get("value").orElseThrow() == JsonNull.NULL);
    }
  }
}
