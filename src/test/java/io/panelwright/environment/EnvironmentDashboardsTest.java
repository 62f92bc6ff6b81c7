package io.panelwright.environment;

import static io.panelwright.environment.EnvironmentFixture.DATASOURCES;
import static io.panelwright.environment.EnvironmentFixture.SOURCE;
import static io.panelwright.environment.EnvironmentFixture.apply;
import static io.panelwright.environment.EnvironmentFixture.at;
import static io.panelwright.environment.EnvironmentFixture.environment;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentDashboardsTest {

  private static final String VARIABLE = "/templating/list/";

  private static JsonObject applied(String... settings) {
    EnvironmentDashboards result = apply(settings);
    assertThat(result.findings()).isEmpty();
    return result.dashboards().get(0);
  }

  private static List<String> findings(String... settings) {
    return apply(settings).findings().stream().map(FindingFormatter::formatEntry).toList();
  }

  @Test
  void withoutSettingsNothingChanges() {
    assertThat(applied("grafana: https://example.com")).isEqualTo(SOURCE.json());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "/panels/0/datasource ~ {\"type\":\"prometheus\",\"uid\":\"prom-p\"}",
        "/panels/0/targets/0/datasource/uid ~ \"prom-p\"",
        "/panels/0/targets/0/expr ~ \"prom{ds=\\\"prom\\\"}\"",
        "/panels/0/description ~ \"of prom, [details](/d/x?var-ds=prom-p)\"",
        "/panels/0/fieldConfig/defaults/links/0/url ~ \"/d/y?var-ds=prom-p&from=1\"",
        "/panels/1/datasource/uid ~ \"-- Mixed --\"",
        "/panels/1/targets/0/datasource/uid ~ \"bank-p\"",
        "/panels/1/targets/1/datasource/uid ~ \"${ds}\"",
        "/panels/1/targets/2/datasource/uid ~ \"__expr__\"",
        "/panels/2/panels/0/datasource ~ \"loki-p\"",
        "/panels/2/panels/1/libraryPanel/uid ~ \"prom\"",
        "/annotations/list/0/datasource/uid ~ \"prom-p\"",
        "/annotations/list/1/datasource/uid ~ \"-- Grafana --\"",
        "/links/0/url ~ \"/d/details?var-ds=bank-p&var-job=prom&var-x=1\"",
        "/links/1/url ~ \"/explore?left=%7B%22datasource%22:%22prom-p%22%7D\"",
        "/templating/list/0/current ~ {\"text\":\"prom-p\",\"value\":\"prom-p\"}",
        "/templating/list/0/regex ~ \"^(prom-p|Bank \\\\(live\\\\))$\"",
        "/templating/list/5/datasource/uid ~ \"prom-p\"",
        "/templating/list/6/datasource/uid ~ \"bank-p\"",
        "/templating/list/7/query ~ \"prom-p,Bank : bank-p\"",
        "/templating/list/7/current ~ {\"text\":\"Bank\",\"value\":\"bank-p\"}",
        "/templating/list/7/options/0/text ~ \"prom-p\"",
      })
  void datasourcesAreReplacedWhereverTheyAre(String pointer, String expected) {
    assertThat(at(applied("datasources: " + DATASOURCES), pointer)).isEqualTo(expected);
  }

  /** The dashboard of the source and the one of the environment have the same texts elsewhere. */
  @Test
  void nothingElseChanges() {
    String there = applied("datasources: {prom: x1, bank: x2, loki: x3}").toString();
    String source = SOURCE.json().toString();
    assertThat(there.replaceAll("x[123]", "?"))
        .isEqualTo(
            source
                .replaceAll("(\"uid\":|\"datasource\":|\"value\":)\"(prom|bank|loki)\"", "$1\"?\"")
                .replace(
                    "\"libraryPanel\":{\"name\":\"prom\",\"uid\":\"?\"}",
                    "\"libraryPanel\":{\"name\":\"prom\",\"uid\":\"prom\"}")
                .replace("\"text\":\"prom\"", "\"text\":\"?\"")
                .replace("(prom|bank)", "(?|?)")
                .replace("prom,Bank : bank", "?,Bank : ?")
                .replaceAll("var-ds=(prom|bank)", "var-ds=?")
                .replace("%22prom%22", "%22?%22"));
  }

  @Test
  void twoDatasourcesMayBeOneInTheEnvironment() {
    JsonObject there = applied("datasources: {prom: all, bank: all, loki: all}");
    assertThat(at(there, "/panels/1/targets/0/datasource/uid")).isEqualTo("\"all\"");
    assertThat(at(there, VARIABLE + "0/regex")).isEqualTo("\"^(all|all)$\"");
  }

  /** A uid may be one of the source and, for another datasource, one of the environment. */
  @Test
  void datasourcesCanBeExchanged() {
    JsonObject there = applied("datasources: {prom: bank, bank: prom, loki: loki}");
    assertThat(at(there, "/panels/0/datasource/uid")).isEqualTo("\"bank\"");
    assertThat(at(there, "/panels/1/targets/0/datasource/uid")).isEqualTo("\"prom\"");
    assertThat(at(there, VARIABLE + "0/regex")).isEqualTo("\"^(bank|prom)$\"");
  }

  @Test
  void aDatasourceThatTheEnvironmentLacksIsAnErrorAtItsLine() {
    assertThat(findings("grafana: https://example.com", "datasources: {prom: p}"))
        .containsExactly(
            """
            .panelwright.yaml:4:5: error: the environment has no datasource for bank, which is used by "Both", variable $filter, variable $store [environment-datasource-missing]
              in live
              → add bank: with the uid in live below datasources:
            """,
            """
            .panelwright.yaml:4:5: error: the environment has no datasource for loki, which is used by "Log" [environment-datasource-missing]
              in live
              → add loki: with the uid in live below datasources:
            """);
  }

  @Test
  void anUnusedDatasourceIsAWarning() {
    assertThat(findings("datasources: {prom: p, bank: b, loki: l, loky: m}"))
        .containsExactly(
            """
            .panelwright.yaml:3:46: warning: no dashboard uses the datasource loky; did you mean "loki"? [environment-datasource-unused]
              in live
              → remove the entry, or correct the uid
            """);
    assertThat(
            EnvironmentDashboards.apply(
                    environment("datasources: {prom: p, bank: b, loki: l, other: m}"),
                    List.of(SOURCE),
                    Profile.DEFAULT,
                    false)
                .findings())
        .as("some of the dashboards")
        .isEmpty();
  }

  @Test
  void aFilterThatExcludesTheDefaultIsAWarning() {
    JsonObject json = SOURCE.json();
    JsonObject list = json.object("templating");
    JsonObject variable = ((JsonObject) list.array("list").items().get(0)).with("regex", "/^pro/");
    var source =
        new EnvironmentDashboards.SourceDashboard(
            json.with("templating", list.with("list", Json.array(variable))), SOURCE.panelKeys());
    assertThat(
            EnvironmentDashboards.apply(
                    environment("datasources: {prom: vm-live, bank: b, loki: l}"),
                    List.of(source),
                    Profile.DEFAULT,
                    true)
                .findings())
        .extracting(FindingFormatter::formatEntry)
        .containsExactly(
            """
            .panelwright.yaml:3:19: warning: the filter /^pro/ of $ds does not match its default, the datasource vm-live [datasource-filter-mismatch]
              → write name: with its name in Grafana beside uid:, or change the filter
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ds: bank | 0/current | {\"text\":\"bank\",\"value\":\"bank\"}",
        "region: us | 1/current | {\"text\":[\"us\"],\"value\":[\"us\"]}",
        "region: [eu, ap] | 1/current | {\"text\":[\"Europe\",\"ap\"],\"value\":[\"eu\",\"ap\"]}",
        "region: [eu, ap] | 1/options/2/selected | true",
        "region: us | 1/options/0/selected | false",
        "region: All | 1/current | {\"text\":[\"All\"],\"value\":[\"$__all\"]}",
        "step: 5m | 2/current | {\"text\":\"5m\",\"value\":\"5m\"}",
        "step: 5m | 2/options/1/selected | true",
        "step: auto | 2/current/value | \"$__auto\"",
        "host: db-1 | 3/query | \"db-1\"",
        "host: db-1 | 3/current/value | \"db-1\"",
        "note: 42 | 4/options | [{\"selected\":true,\"text\":\"42\",\"value\":\"42\"}]",
        "job: api | 5/current | {\"text\":\"api\",\"value\":\"api\"}",
      })
  void defaultsAreWrittenAsGrafanaDoes(String entry, String path, String expected) {
    assertThat(at(applied("variables: {" + entry + "}"), VARIABLE + path)).isEqualTo(expected);
  }

  @Test
  void theDefaultOfADatasourceVariableIsAUidOfTheSourceOrOfTheEnvironment() {
    for (String value : List.of("bank", "bank-p", "\"Bank (live)\"")) {
      JsonObject there = applied("datasources: " + DATASOURCES, "variables: {ds: " + value + "}");
      assertThat(at(there, VARIABLE + "0/current"))
          .isEqualTo("{\"text\":\"Bank (live)\",\"value\":\"bank-p\"}");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "region: uk | $region has no value \"uk\"; did you mean \"us\"?",
        "step: 7m | $step has no value \"7m\"; did you mean \"1m\"?",
        "step: [1m] | $step takes one value, found a list",
        "filter: x | $filter is a variable of filters, which has no default",
        "regio: us | no dashboard has the variable \"regio\"; did you mean \"region\"?",
      })
  void aDefaultThatTheVariableCannotHaveIsAnError(String entry, String message) {
    assertThat(apply("variables: {" + entry + "}").findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message()).isEqualTo(message);
              assertThat(finding.location().position().orElseThrow().toString())
                  .isEqualTo(".panelwright.yaml:3:17");
            });
  }

  @Test
  void anUnknownDatasourceAsADefaultIsAnError() {
    assertThat(apply("datasources: " + DATASOURCES, "variables: {ds: bak}").findings())
        .extracting(finding -> finding.message())
        .containsExactly("$ds has no value \"bak\"; did you mean \"bank\"?");
  }

  @Test
  void thresholdsAreThoseOfThePanel() {
    JsonObject there =
        applied("thresholds: {orders: {base: blue, steps: [{from: 2, color: orange}]}, both: 3}");
    assertThat(at(there, "/panels/0/fieldConfig/defaults/thresholds"))
        .isEqualTo(
            "{\"mode\":\"absolute\",\"steps\":[{\"color\":\"blue\",\"value\":0},"
                + "{\"color\":\"orange\",\"value\":2}]}");
    assertThat(at(there, "/panels/1/fieldConfig/defaults/thresholds/steps/1"))
        .isEqualTo("{\"color\":\"red\",\"value\":3}");
  }

  /** Grafana 10 and 11 save the base of thresholds as null. */
  @Test
  void theBaseOfThresholdsIsThatOfTheVersion() {
    for (Profile profile : Profile.values()) {
      JsonObject there =
          EnvironmentDashboards.apply(
                  environment("thresholds: {orders: 2}"), List.of(SOURCE), profile, true)
              .dashboards()
              .get(0);
      assertThat(at(there, "/panels/0/fieldConfig/defaults/thresholds/steps/0/value"))
          .isEqualTo(GrafanaSchema.forProfile(profile).thresholdBase().toString());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "order | no panel has the key \"order\"; did you mean \"orders\"?",
        "more/log | panel more/log is of type logs, which has no thresholds",
        "more/shared | panel more/shared is of type , which has no thresholds",
      })
  void thresholdsOfOtherPanelsAreErrors(String key, String message) {
    assertThat(apply("thresholds: {" + key + ": 1}").findings())
        .extracting(finding -> finding.message())
        .containsExactly(message);
  }
}
