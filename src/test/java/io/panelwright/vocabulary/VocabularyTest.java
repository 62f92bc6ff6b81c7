package io.panelwright.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Corpus;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {

  private static final Vocabulary NEWEST = Vocabulary.of(Profile.DEFAULT);

  @ParameterizedTest
  @CsvSource({
    "13.2, 42, 13.2.3, 0,    true",
    "12.2, 41, 12.2.1, 0,    false",
    "11,   39, 11.6.0, null, false",
    "10,   39, 10.4.0, null, false"
  })
  void aProfileIsAVersionOfGrafana(
      String id, long schema, String plugin, String base, boolean weekStart) {
    Vocabulary vocabulary = Vocabulary.of(Profile.of(id).orElseThrow());

    assertThat(vocabulary.schemaVersion()).isEqualTo(schema);
    assertThat(vocabulary.pluginVersion()).isEqualTo(plugin);
    assertThat(vocabulary.thresholdBase()).hasToString(base);
    assertThat(vocabulary.writesEmptyWeekStart()).isEqualTo(weekStart);
    assertThat(vocabulary.panels()).containsKeys("timeseries", "stat", "table");
  }

  @Test
  void profilesAreNamedAsOnTheCommandLine() {
    assertThat(Profile.ids()).containsExactly("13.2", "12.2", "11", "10");
    assertThat(Profile.DEFAULT).hasToString("13.2");
    assertThat(Profile.of("13")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void everyListHasItsWordsOnce(Profile profile) {
    Vocabulary vocabulary = Vocabulary.of(profile);

    assertThat(vocabulary.units()).contains("none", "percentunit", "s");
    assertThat(vocabulary.transformations()).contains("organize", "smoothing");
    assertThat(vocabulary.reducers()).contains("lastNotNull", "p99");
    assertThat(vocabulary.colorModes()).contains("thresholds", "palette-classic");
    assertThat(vocabulary.fieldMatchers()).contains("byName", "byRegexp");
    assertThat(vocabulary.variableTypes()).contains("query", "datasource");
    assertThat(vocabulary.units()).doesNotHaveDuplicates();
    assertThat(vocabulary.transformations()).doesNotHaveDuplicates();
    assertThat(vocabulary.reducers()).doesNotHaveDuplicates();
    assertThat(vocabulary.colorModes()).doesNotHaveDuplicates();
    assertThat(vocabulary.fieldMatchers()).doesNotHaveDuplicates();
    assertThat(vocabulary.variableTypes()).doesNotHaveDuplicates();
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
  void aUnitIsKnownOrMadeWithAKnownPrefix(String unit, boolean known) {
    assertThat(NEWEST.isUnit(unit)).isEqualTo(known);
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aPresetIsAValueThatItsOptionTakes(Profile profile) {
    for (PanelType type : Vocabulary.of(profile).panels().values()) {
      for (Option option : type.options().values()) {
        check(type, option);
      }
      for (Option option : type.fieldOptions().values()) {
        check(type, option);
      }
      assertThat(type.optionPaths()).as(type.id()).noneMatch(type::isGroup);
      assertThat(type.fieldOptionPaths()).as(type.id()).noneMatch(type::isFieldGroup);
    }
  }

  private static void check(PanelType type, Option option) {
    assertThat(option.preset().flatMap(option::complaint)).as(type.id()).isEmpty();
    assertThat(new HashSet<>(option.values())).hasSameSizeAs(option.values());
    assertThat(option.values().isEmpty())
        .as(type.id() + " " + option.path())
        .isEqualTo(option.type() != Option.Type.ENUM);
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
  void aProfileKnowsItsOptions(String profile, String panel, String path, boolean known) {
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
  void aProfileKnowsItsFieldOptions(String profile, String panel, String path, boolean known) {
    assertThat(type(profile, panel).fieldOption(path).isPresent()).isEqualTo(known);
  }

  @Test
  void aGroupIsNoOptionItself() {
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
  void someFewPanelsAskNothing(String panel, boolean asks) {
    assertThat(NEWEST.panel(panel).map(PanelType::takesQueries).orElse(false)).isEqualTo(asks);
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
  void whatGrafanaFillsInIsWhatTheFactsSay(String panel, String profile) {
    JsonObject facts = facts().object("panels").object(panel);
    JsonObject read = facts.object("registry_12_2");
    JsonObject newer = facts.object("delta_13");
    boolean isNewer = profile.equals("13.2") && newer.has("optionDefaults");
    JsonObject options = (isNewer ? newer : read).object("optionDefaults");
    JsonObject fields = read.object("fieldConfigDefaults").object("defaults");

    assertThat(leaves(type(profile, panel).optionPresets()))
        .isEqualTo(leaves(deviating(panel, "options", options)));
    assertThat(leaves(type(profile, panel).fieldPresets()))
        .isEqualTo(leaves(deviating(panel, "fields", fields)));
  }

  /** Where files saved by 12.2.1 know better than the registry; see the generator. */
  private static JsonObject deviating(String panel, String kind, JsonObject facts) {
    if (panel.equals("timeseries") && kind.equals("fields")) {
      return facts.withAt("custom.showValues", Json.of(false));
    }
    if (panel.equals("table")) {
      JsonObject changed = facts.without("footer");
      return kind.equals("fields")
          ? changed.withAt("custom.footer.reducers", Json.array())
          : changed;
    }
    return facts;
  }

  @Test
  void aTimeSeriesIsFilledInLikeThis() {
    PanelType timeseries = type("13.2", "timeseries");

    assertThat(timeseries.optionPresets())
        .hasToString(
            "{\"legend\":{\"calcs\":[],\"displayMode\":\"list\",\"placement\":\"bottom\","
                + "\"showLegend\":true},"
                + "\"tooltip\":{\"hideZeros\":false,\"mode\":\"single\",\"sort\":\"none\"}}");
    assertThat(timeseries.fieldPresets().object("custom"))
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
    return Vocabulary.of(Profile.of(profile).orElseThrow()).panel(panel).orElseThrow();
  }

  private static JsonObject facts() {
    return (JsonObject) JsonReader.read(Corpus.read(Corpus.shared("grafana", "facts.json")));
  }

  /** Values by their path, whatever the order; an empty object is no value. */
  private static Map<String, Json> leaves(JsonObject object) {
    Map<String, Json> found = new TreeMap<>();
    object
        .members()
        .forEach(
            (key, value) -> {
              if (value instanceof JsonObject inner) {
                leaves(inner).forEach((path, leaf) -> found.put(key + "." + path, leaf));
              } else {
                found.put(key, value);
              }
            });
    return found;
  }

  @Test
  void whatGrafanaFillsInHasNoNullBesidesTheFirstThreshold() {
    for (PanelType type : NEWEST.panels().values()) {
      assertThat(type.optionPresets().members().values())
          .as(type.id())
          .noneMatch(JsonNull.NULL::equals);
      JsonArray steps = type.fieldPresets().object("thresholds").array("steps");
      assertThat(steps.objects().skip(1))
          .as(type.id())
          .noneMatch(s -> s.get("value").orElseThrow() == JsonNull.NULL);
    }
  }
}
