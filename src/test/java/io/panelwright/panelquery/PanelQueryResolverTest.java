package io.panelwright.panelquery;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.testing.ScriptedServer;
import io.panelwright.testing.TestHttp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queries that are sent, with variables replaced. */
class PanelQueryResolverTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_000_000);
  private static final TimeRange RANGE = TimeRange.endingAt(NOW, Duration.ofMinutes(15));
  private static final String WINDOW = "start=999100&end=1000000";

  private static List<PanelQueries> panels(
      String panel,
      String variable,
      DatasourceServers servers,
      Map<String, List<String>> selected) {
    String text =
        "{\"title\": \"T\", \"panels\": ["
            + panel
            + "], \"templating\": {\"list\": ["
            + variable
            + "]}}";
    return PanelQueryResolver.resolve(DashboardDocument.read(text), servers, RANGE, selected);
  }

  private static DatasourceServers servers(String url) {
    return new DatasourceServers(address -> Prometheus.at(TestHttp.service(address)))
        .with("prom", url);
  }

  private static String panel(String more) {
    return "{\"id\": 1, \"type\": \"timeseries\", \"title\": \"P $v\","
        + " \"datasource\": {\"type\": \"prometheus\", \"uid\": \"prom\"}"
        + more
        + "}";
  }

  private static String targets(String expr, String more) {
    return ", \"targets\": [{\"refId\": \"A\", \"expr\": \"" + expr + "\"" + more + "}]";
  }

  private static String format(List<PanelQueries> panels) {
    return panels.stream()
        .flatMap(panel -> panel.queries().stream())
        .map(PanelQueryResolverTest::format)
        .collect(Collectors.joining(" ; "));
  }

  private static String format(PanelQuery query) {
    if (query instanceof PanelQuery.ServerQuery serverQuery) {
      ResolvedQuery resolved = serverQuery.query();
      return resolved.promql()
          + resolved.range().map(r -> " every " + r.step().toMillis() / 1000.0).orElse(" now");
    }
    PanelQuery.UnknownServerQuery unknown = (PanelQuery.UnknownServerQuery) query;
    return unknown.uid() + (unknown.isKnown() ? " without URL" : " unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "custom   # a, B : b, c\\,d         # `{\"value\": \"b\"}`          #           # x{v=\"b\"}",
        "custom   # a, b                    # `{}`                          #           # x{v=\"a\"}",
        "custom   # a, b                    # `{\"value\": [\"a\", \"b\"]}` # multi     # x{v=\"(a|b)\"}",
        "custom   # a, B : b                # `{\"value\": \"$__all\"}`     # all       # x{v=\"(a|b)\"}",
        "constant # k                       # `{}`                          #           # x{v=\"k\"}",
        "textbox  # before                  # `{\"value\": \"typed\"}`      #           # x{v=\"typed\"}",
        "textbox  # before                  # `{}`                          #           # x{v=\"before\"}",
        "interval # 1m, 5m                  # `{\"value\": \"5m\"}`         #           # x{v=\"5m\"}",
        "interval # 1m, 5m                  # `{\"value\": \"$__auto_interval_v\"}` #   # x{v=\"30s\"}",
        "interval # 1m, 5m                  # `{\"value\": \"$__auto\"}`    #           # x{v=\"30s\"}",
        "custom   # A : , B : \\\\,b          # `{\"value\": \",b\"}`         #           # x{v=\",b\"}",
        "adhoc    #                         # `{}`                          #           # x{v=\"\"}",
      })
  void variablesWithoutAQuery(
      String type, String query, String current, String more, String promql) {
    String options =
        "multi".equals(more)
            ? ", \"multi\": true"
            : "all".equals(more) ? ", \"includeAll\": true" : "";
    String variable =
        "{\"name\": \"v\", \"type\": \"%s\", \"query\": \"%s\", \"current\": %s%s}"
            .formatted(type, query == null ? "" : query.replace("\\", "\\\\"), current, options);
    List<PanelQueries> panels =
        panels(
            panel(targets("x{v=\\\"$v\\\"}", ", \"instant\": true")),
            variable,
            servers("http://127.0.0.1:1"),
            Map.of());

    assertThat(format(panels)).isEqualTo(promql + " now");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "label_values(up, job)  | GET /api/v1/label/job/values?match%5B%5D=up& | a,b,c |  | b | x{v=\"b\"}",
        "label_values(up, job)  | GET /api/v1/label/job/values?match%5B%5D=up& | a,c |    | b | x{v=\"a\"}",
        "label_values(job)      | GET /api/v1/label/job/values?              | a,b   |    | b | x{v=\"b\"}",
        "metrics(node_)         | GET /api/v1/label/__name__/values?         | up,node_a | | z | x{v=\"node_a\"}",
        "label_values(job)      | GET /api/v1/label/job/values?  | api-1,api-2 | /api-(.*)/ | 2 | x{v=\"2\"}",
        "label_values(job)      | GET /api/v1/label/job/values?  | x1,y2       | y.*        | z | x{v=\"y2\"}",
        "label_values(job)      | GET /api/v1/label/job/values?  |             |            | z | x{v=\"\"}",
      })
  void variablesWithAQuery(
      String query, String request, String values, String regex, String current, String promql) {
    try (var server = ScriptedServer.start()) {
      String list =
          values == null
              ? ""
              : List.of(values.split(",")).stream()
                  .map(value -> "\"" + value + "\"")
                  .collect(Collectors.joining(","));
      server.on(request + WINDOW, 200, "{\"status\": \"success\", \"data\": [" + list + "]}");
      String variable =
          ("{\"name\": \"v\", \"type\": \"query\", \"refresh\": 1, \"query\": {\"query\": \"%s\"},"
                  + " \"datasource\": {\"uid\": \"prom\"}, \"regex\": \"%s\","
                  + " \"current\": {\"value\": \"%s\"}}")
              .formatted(query, regex == null ? "" : regex, current);
      List<PanelQueries> panels =
          panels(
              panel(targets("x{v=\\\"$v\\\"}", ", \"instant\": true")),
              variable,
              servers(server.url()),
              Map.of());

      assertThat(format(panels)).isEqualTo(promql + " now");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "x                      | `, \"range\": true`      |                         | x every 15.0",
        "x                      | ``                       |                         | x every 15.0",
        "x                      | `, \"instant\": true, \"range\": true` |           | x now ; x every 15.0",
        "rate(x[$__rate_interval]) | `, \"interval\": \"30s\"` |                      | rate(x[120s]) every 30.0",
        "rate(x[$__interval])   | `, \"interval\": \"1m\", \"intervalFactor\": 2` |   | rate(x[120s]) every 120.0",
        "x[$__range]            | `, \"instant\": true`    | `, \"timeFrom\": \"1h\"`  | x[3600s] now",
        "x                      | ``                       | `, \"maxDataPoints\": 10` | x every 60.0",
        "x                      | `, \"hide\": true`       |                         | ``",
        "x                      | `, \"datasource\": {\"type\": \"loki\", \"uid\": \"l\"}` |  | ``",
        "x                      | `, \"datasource\": {\"type\": \"prometheus\", \"uid\": \"other\"}` | | other unknown",
      })
  void queriesAreSentAsByGrafana(String expr, String target, String panel, String promql) {
    List<PanelQueries> panels =
        panels(
            panel(targets(expr, target) + (panel == null ? "" : panel)),
            "",
            servers("http://127.0.0.1:1"),
            Map.of());

    assertThat(format(panels)).isEqualTo(promql);
  }

  @Test
  void theUsersSelectionOverridesTheSavedValue() {
    String variable =
        "{\"name\": \"v\", \"type\": \"custom\", \"query\": \"a,b\", \"current\": {\"value\": \"a\"}}";
    List<PanelQueries> panels =
        panels(
            panel(targets("$v", ", \"instant\": true")),
            variable,
            servers("http://127.0.0.1:1"),
            Map.of("v", List.of("z")));

    assertThat(format(panels)).isEqualTo("z now");
    assertThat(panels.get(0).location().panel()).isEqualTo("P z");
  }

  @ParameterizedTest
  @CsvSource({"panel", "row"})
  void aRepeatedPanelIsQueriedForEachValue(String repeated) {
    String variable =
        "{\"name\": \"v\", \"type\": \"custom\", \"query\": \"a.b,c\", \"multi\": true,"
            + " \"current\": {\"value\": [\"a.b\", \"c\"]}}";
    String repeat = ", \"repeat\": \"v\"";
    String target = targets("x{v=~\\\"$v\\\"}", ", \"instant\": true");
    String row = "{\"type\": \"row\", \"title\": \"R $v\"%s}";
    List<PanelQueries> panels =
        panels(
            row.formatted(repeated.equals("row") ? repeat : "")
                + ", "
                + panel(target + (repeated.equals("panel") ? repeat : "")),
            variable,
            servers("http://127.0.0.1:1"),
            Map.of());

    assertThat(format(panels)).isEqualTo("x{v=~\"a\\\\.b\"} now ; x{v=~\"c\"} now");
    assertThat(panels).extracting(p -> p.location().panel()).containsExactly("P a.b", "P c");
  }

  @Test
  void aDatasourceVariableIsReplaced() {
    String variable =
        "{\"name\": \"ds\", \"type\": \"datasource\", \"query\": \"prometheus\","
            + " \"current\": {\"value\": \"gone\"}}";
    String panel = panel(targets("up", ", \"instant\": true")).replace("\"prom\"", "\"${ds}\"");

    assertThat(format(panels(panel, variable, servers("http://127.0.0.1:1"), Map.of())))
        .isEqualTo("up now");
  }
}
