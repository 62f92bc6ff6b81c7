package io.panelwright.environment;

import static io.panelwright.environment.EnvironmentFixture.SOURCE;
import static io.panelwright.environment.EnvironmentFixture.at;
import static io.panelwright.environment.EnvironmentFixture.environment;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonEdit;
import io.panelwright.json.JsonEditor;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.json.JsonReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentInversionTest {

  private static final Environment LIVE =
      environment(
          "datasources: " + EnvironmentFixture.DATASOURCES,
          "variables: {ds: bank, region: us, step: 5m, host: db, note: n, job: api}",
          "thresholds: {orders: {base: blue, steps: [{from: 2, color: orange}]}, both: 3}");

  private static JsonObject rendered(Environment environment) {
    return EnvironmentDashboards.apply(environment, List.of(SOURCE), Profile.DEFAULT, true)
        .dashboards()
        .get(0);
  }

  private static EnvironmentInversion invert(Environment environment, JsonObject target) {
    return EnvironmentInversion.invert(environment, SOURCE, rendered(environment), target);
  }

  private static JsonObject edited(JsonObject json, String pointer, String value) {
    return (JsonObject)
        JsonReader.read(
            JsonEditor.edit(
                json.toString(),
                List.of(
                    new JsonEdit(
                        JsonPointer.parse(pointer), Optional.of(JsonReader.read(value))))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "datasources: {prom: a, bank: b, loki: c}",
        "datasources: {prom: bank, bank: prom, loki: loki}",
        "datasources: {prom: all, bank: all, loki: all}",
        "variables: {region: [us, ap], store: prom}",
      })
  void anUnchangedDashboardIsThatOfTheSource(String settings) {
    Environment environment = environment(settings);
    EnvironmentInversion inversion = invert(environment, rendered(environment));
    assertThat(inversion.json()).isEqualTo(SOURCE.json());
    assertThat(inversion.marks()).isEmpty();
  }

  /** An edit of a part does not bring the values of the environment into the source. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "/title ~ \"New\"",
        "/panels/0/title ~ \"New\"",
        "/panels/1/title ~ \"New\"",
        "/panels/2/title ~ \"New\"",
        "/panels/2/panels/0/title ~ \"New\"",
        "/annotations/list/0/enable ~ true",
        "/templating/list/0/label ~ \"New\"",
        "/templating/list/1/label ~ \"New\"",
        "/templating/list/2/label ~ \"New\"",
        "/templating/list/3/label ~ \"New\"",
        "/templating/list/4/label ~ \"New\"",
        "/templating/list/5/label ~ \"New\"",
        "/templating/list/6/label ~ \"New\"",
        "/templating/list/7/label ~ \"New\"",
      })
  void anEditIsTheOnlyChangeOfTheSource(String pointer, String value) {
    EnvironmentInversion inversion = invert(LIVE, edited(rendered(LIVE), pointer, value));
    assertThat(inversion.json())
        .isEqualTo(EnvironmentFixture.canonical(edited(SOURCE.json(), pointer, value).toString()));
    assertThat(inversion.marks()).isEmpty();
  }

  @Test
  void aNewPanelHasTheDatasourcesOfTheSource() {
    JsonObject rendered = rendered(LIVE);
    List<Json> panels = new java.util.ArrayList<>(rendered.array("panels").items());
    panels.add(
        JsonReader.read(
            """
            {"id": 9, "title": "New", "datasource": {"type": "prometheus", "uid": "bank-p"},
             "links": [{"url": "/d/x?var-ds=prom-p"}]}
            """));
    EnvironmentInversion inversion =
        invert(LIVE, rendered.with("panels", new io.panelwright.json.JsonArray(panels)));
    assertThat(at(inversion.json(), "/panels/3/datasource/uid")).isEqualTo("\"bank\"");
    assertThat(at(inversion.json(), "/panels/3/links/0/url")).isEqualTo("\"/d/x?var-ds=prom\"");
    assertThat(inversion.marks()).isEmpty();
  }

  @Test
  void aChangedFilterNamesTheDatasourcesOfTheSource() {
    JsonObject target =
        edited(rendered(LIVE), "/templating/list/0/regex", "\"^(Bank \\\\(live\\\\)|prom-p|x)$\"");
    assertThat(at(invert(LIVE, target).json(), "/templating/list/0/regex"))
        .isEqualTo("\"^(bank|prom|x)$\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "/panels/0/fieldConfig/defaults/thresholds/steps/1/value ~ 7 ~"
            + " panel \"Orders\" ~ its thresholds are those of the environment ~ 5:18",
        "/templating/list/1/current ~ {\"text\":[\"ap\"],\"value\":[\"ap\"]} ~"
            + " variable $region ~ its default is that of the environment ~ 4:27",
        "/templating/list/3/current/value ~ \"x\" ~"
            + " variable $host ~ its default is that of the environment ~ 4:49",
      })
  void aValueThatTheEnvironmentSetsIsNotTheSources(
      String pointer, String value, String element, String reason, String position) {
    EnvironmentInversion inversion = invert(LIVE, edited(rendered(LIVE), pointer, value));
    assertThat(inversion.json()).isEqualTo(SOURCE.json());
    assertThat(inversion.marks())
        .extracting(mark -> mark.element() + ": " + mark.reason() + " " + mark.position())
        .containsExactly(element + ": " + reason + " .panelwright.yaml:" + position);
  }

  @Test
  void aDatasourceOutsideTheEnvironmentIsMarked() {
    JsonObject target = edited(rendered(LIVE), "/panels/0/datasource/uid", "\"other\"");
    EnvironmentInversion inversion = invert(LIVE, target);
    assertThat(at(inversion.json(), "/panels/0/datasource/uid")).isEqualTo("\"other\"");
    assertThat(inversion.marks())
        .extracting(EnvironmentInversion.Mark::reason)
        .containsExactly("its datasource other is in no entry of live");
  }

  /** Of two datasources that are one in the environment, the panel keeps its own. */
  @Test
  void anAmbiguousDatasourceIsMarked() {
    Environment all = environment("datasources: {prom: all, bank: all, loki: loki}");
    JsonObject kept = edited(rendered(all), "/panels/1/title", "\"New\"");
    assertThat(at(invert(all, kept).json(), "/panels/1/targets/0/datasource/uid"))
        .isEqualTo("\"bank\"");
    assertThat(invert(all, kept).marks()).isEmpty();

    JsonObject changed = edited(rendered(all), "/panels/2/panels/0/datasource", "\"all\"");
    assertThat(invert(all, changed).marks())
        .extracting(mark -> mark.element() + ": " + mark.reason())
        .containsExactly("panel \"Log\": its datasource all is one of prom, bank in the source");
  }
}
