package io.panelwright.policy.ownership;

import static io.panelwright.policy.Example.dashboard;
import static io.panelwright.policy.Example.panel;
import static io.panelwright.policy.Examples.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.document.DashboardDocument;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.policy.Example;
import io.panelwright.policy.Examples;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.promql.Dialect;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who owns what is asked for, by the example's contract: the shop's metrics are asked of {@code
 * prom}, the bank's of {@code prom_bank}, the probe's of {@code ${ds}}, which starts at {@code
 * prom}.
 */
class OwnershipPoliciesTest {

  /** A datasource, a query, and the rules that it breaks. */
  private static final String TABLE =
      """
      prom       | rate(shop_orders_total[5m])                     |
      prom_bank  | rate(shop_orders_total[5m])                     | metric-owner
      ${ds}      | rate(shop_orders_total[5m])                     | pinned-domain
      $other     | rate(shop_orders_total[5m])                     | pinned-domain
      prom_new   | rate(shop_orders_total[5m])                     | unknown-datasource
      default    | rate(shop_orders_total[5m])                     |
      default    | bank_balance                                    | metric-owner
      prom_bank  | bank_balance                                    |
      prom       | bank_balance / sum(rate(shop_orders_total[5m])) | metric-owner
      ${ds}      | rate(probe_runs_total[5m])                      |
      prom       | rate(probe_runs_total[5m])                      | chosen-domain
      prom_bank  | rate(probe_runs_total[5m])                      | metric-owner

      prom       | up                                              |
      prom_bank  | up                                              |
      ${ds}      | up                                              |
      prom       | up{job="shop"}                                  |
      prom_bank  | up{job="shop"}                                  | metric-owner
      ${ds}      | up{job="shop"}                                  | pinned-domain
      ${ds}      | up{job="probe"}                                 |
      prom       | up{job="probe"}                                 |
      prom_bank  | up{job="probe"}                                 | metric-owner
      prom_bank  | up{job=~"shop|bank"}                            |
      prom_bank  | scrape_duration_seconds{job="shop"}             | metric-owner
      prom_bank  | ALERTS{alertname="x", job="shop"}               |
      prom       | up{job="shp"}                                   | unknown-value

      prom       | up{stack="a"}                                   | target-label
      prom       | count by (stack) (up)                           | target-label
      prom       | sum by (stack) (scrape_samples_scraped)         | target-label
      prom       | count by (job, instance) (up)                   |
      prom       | count by ($by) (up)                             |
      prom       | count without (instance) (up)                   |
      prom       | count by (severity) (ALERTS)                    |

      prom       | shop_oders_total                                | unknown-metric
      prom       | node_load1                                      | unknown-metric
      prom       | process_cpu_seconds_total                       |
      prom       | {__name__=~"shop_.*"}                           |
      prom       | shop_$what                                      |
      $other     | node_load1                                      |
      $other     | shop_oders_total                                | unknown-metric
      ${ds}      | node_load1                                      | unknown-metric
      prom       | rate(shop_orders_total{page="x"}[5m])           | unknown-label
      prom       | rate(shop_orders_total{$label="x"}[5m])         |
      prom       | rate(shop_orders_total{job="shop"}[5m])         |
      prom       | rate(shop_orders_total{job="bank"}[5m])         | unknown-value
      prom       | rate(shop_orders_total{result="payed"}[5m])     | unknown-value
      prom       | rate(shop_orders_total{result=~"paid|x"}[5m])   | unknown-value
      prom       | rate(shop_orders_total{result="$result"}[5m])   |
      prom       | rate(shop_checkout_seconds_bucket{le="0.5"}[5m])  |
      prom       | rate(shop_checkout_seconds_bucket{le="1.0"}[5m])  |
      prom       | rate(shop_checkout_seconds_bucket{le="+Inf"}[5m]) |
      prom       | rate(shop_checkout_seconds_bucket{le="2"}[5m])    | unknown-bucket
      prom       | rate(shop_checkout_seconds_bucket{le="fast"}[5m]) | unknown-bucket
      prom       | rate(shop_checkout_seconds_bucket{le=~".*"}[5m])  |
      prom       | rate(shop_checkout_seconds_bucket{le="$le"}[5m])  |
      prom       | rate(shop_checkout_seconds_sum{le="1"}[5m])       | unknown-label
      """;

  @TestFactory
  Stream<DynamicTest> aPanelsQueryBreaksTheseRules() {
    return TABLE
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> Arrays.stream(line.split(" \\| ?", -1)).map(String::strip).toList())
        .map(
            cells ->
                DynamicTest.dynamicTest(
                    cells.get(0) + ": " + cells.get(1),
                    () -> assertThat(codes(asked(cells))).isEqualTo(cells.get(2))));
  }

  /** Bars in a query are no columns. */
  private static Example asked(List<String> cells) {
    JsonObject target = Json.object().with("refId", "A").with("expr", cells.get(1));
    JsonObject datasource = Json.object().with("type", "prometheus").with("uid", cells.get(0));
    return panel(
        Json.object()
            .with("datasource", datasource)
            .with("targets", Json.array(target))
            .toString());
  }

  private static String codes(Example example) {
    return String.join(
        ", ",
        OwnershipPolicies.all().stream()
            .filter(policy -> !Examples.found(policy, example).isEmpty())
            .map(policy -> policy.rule().code())
            .toList());
  }

  @TestFactory
  Stream<DynamicTest> messagesNameAllThatOneNeeds() {
    return Stream.of(
        row(
            "another Prometheus",
            new MetricIsAskedOfItsOwner(),
            asked(List.of("prom", "bank_balance")),
            "panels/0/targets/0/expr: bank_balance is served by bank (job bank), which Prometheus"
                + " \"bank\" on :9091 scrapes; Bank asks prom_bank; the query asks prom"),
        row(
            "another Prometheus' targets",
            new MetricIsAskedOfItsOwner(),
            asked(List.of("prom", "up{job=\"bank\"}")),
            "panels/0/targets/0/expr: job bank is scraped by Prometheus \"bank\" on :9091,"
                + " datasource prom_bank; the query asks prom"),
        row(
            "a variable",
            new PinnedDomainFollowsNoVariable(),
            asked(List.of("${ds}", "bank_balance")),
            "panels/0/targets/0/expr: bank_balance is served by bank (job bank), which Prometheus"
                + " \"bank\" on :9091 scrapes; Bank asks prom_bank; the query asks ${ds}"),
        row(
            "nearest names",
            new MetricIsKnown(),
            asked(List.of("prom", "rate(shop_order_totals[5m])")),
            "panels/0/targets/0/expr: unknown metric \"shop_order_totals\"; did you mean"
                + " \"shop_orders_total\"?"));
  }

  @TestFactory
  Stream<DynamicTest> variablesAndAnnotationsAskToo() {
    String variable =
        """
        {"templating": {"list": [{"name": "x", "type": "query", "query": "%s",
          "datasource": {"type": "prometheus", "uid": "%s"}}]}}
        """;
    String annotation =
        """
        {"annotations": {"list": [{"name": "Sales", "expr": "%s",
          "datasource": {"type": "prometheus", "uid": "%s"}}]}}
        """;
    String place = "templating/list/0/query: ";
    return Stream.of(
        row(
            "a variable's metric",
            new MetricIsAskedOfItsOwner(),
            dashboard(variable.formatted("label_values(bank_balance, job)", "prom")),
            place
                + "bank_balance is served by bank (job bank), which Prometheus \"bank\" on :9091"
                + " scrapes; Bank asks prom_bank; the query asks prom"),
        row(
            "a variable's label",
            new LabelIsKnown(),
            dashboard(variable.formatted("label_values(shop_orders_total, results)", "prom")),
            place + "\"shop_orders_total\" has no label \"results\"; did you mean \"result\"?"),
        row(
            "a variable's own label",
            new LabelIsKnown(),
            dashboard(variable.formatted("label_values(shop_orders_total, result)", "prom"))),
        row(
            "a variable's datasource",
            new DatasourceIsKnown(),
            dashboard(variable.formatted("label_values(up, job)", "prom_old")),
            "templating/list/0: unknown datasource \"prom_old\""),
        row(
            "an annotation's metric",
            new PinnedDomainFollowsNoVariable(),
            dashboard(annotation.formatted("increase(shop_orders_total[5m]) > 0", "${ds}")),
            "annotations/list/0/expr: shop_orders_total is served by shop (job shop), which"
                + " Prometheus \"shop\" on :9090 scrapes; Shop asks prom; the query asks ${ds}"),
        row(
            "an annotation's datasource",
            new DatasourceIsKnown(),
            dashboard(annotation.formatted("up", "prom_old")),
            "annotations/list/0/expr: unknown datasource \"prom_old\""));
  }

  @TestFactory
  Stream<DynamicTest> datasourceVariables() {
    Policy filter = new VariableOffersWhatIsAllowed();
    Policy preset = new VariableStartsAtPreset();
    return Stream.of(
        row("the contract's", filter, ds("^(prom|prom_bank)$", "prom")),
        row("with slashes", filter, ds("/^(prom_bank|prom)$/", "prom")),
        row(
            "too wide",
            filter,
            ds("prom.*", "prom"),
            "templating/list/0/regex: $ds offers other datasources, too"),
        row(
            "too narrow",
            filter,
            ds("^prom$", "prom"),
            "templating/list/0/regex: $ds does not offer \"prom_bank\""),
        row(
            "broken",
            filter,
            ds("^(prom", "prom"),
            "templating/list/0/regex: $ds has a filter that is no regular expression"),
        row("the contract's", preset, ds("", "prom")),
        row(
            "none",
            preset,
            dashboard(
                """
                {"templating": {"list": [{"name": "ds", "type": "datasource"}]}}
                """),
            "templating/list/0/current: $ds starts at \"\", the contract says \"prom\""),
        row(
            "another variable",
            preset,
            dashboard(
                """
                {"templating": {"list": [{"name": "logs", "type": "datasource", "query": "loki"}]}}
                """)));
  }

  private static Example ds(String regex, String value) {
    return dashboard(
        """
        {"templating": {"list": [{"name": "ds", "type": "datasource", "query": "prometheus",
          "regex": "%s", "current": {"selected": true, "text": "%s", "value": "%s"}}]}}
        """
            .formatted(regex, value, value));
  }

  @Test
  void theRightDefaultIsWrittenAndAllElseIsKept() {
    List<Violation> found = new ArrayList<>();
    new VariableStartsAtPreset().check(Examples.subject(ds("", "prom_bank")), found::add);

    var edit = found.get(0).fix().orElseThrow().edits().get(0);
    assertThat(edit.value().orElseThrow())
        .hasToString("{\"selected\":true,\"text\":\"prom\",\"value\":\"prom\"}");
  }

  @Test
  void withoutAContractNothingIsSaid() {
    for (Policy policy : OwnershipPolicies.all()) {
      DashboardDocument document = Examples.subject(policy.rule().bad()).document();
      List<Violation> found = new ArrayList<>();
      policy.check(
          Subject.of(document, Optional.empty(), Vocabulary.of(Profile.DEFAULT), Dialect.GRAFANA),
          found::add);

      assertThat(found).as(policy.rule().code()).isEmpty();
    }
  }
}
