package io.panelwright.discovery.comparison;

import io.panelwright.diagnostic.Severity;
import java.util.List;

/**
 * A kind of difference between a contract and its servers.
 *
 * @param code of its findings
 * @param severity an error if queries of the contract have no data; a warning if the contract lacks
 *     facts; an info if no dashboard can depend on it
 * @param summary one line without a final period
 * @param consequence for dashboards
 */
public record Difference(String code, Severity severity, String summary, String consequence) {

  /** All differences, sorted by code. */
  public static final List<Difference> ALL =
      List.of(
          error(
              "external-label-changed",
              "an external label has another value",
              "matchers in a global view select nothing"),
          error(
              "external-label-missing",
              "the server lacks an external label of the contract",
              "matchers in a global view select nothing"),
          info(
              "external-label-new",
              "the server has an external label that the contract does not have",
              "queries through a global view can use it"),
          warning(
              "histogram-buckets",
              "the bounds of a histogram's buckets differ",
              "quantiles are estimated from other bounds; matchers on le select nothing"),
          error("job-missing", "the server has no targets of a job", "its queries have no data"),
          error("job-moved", "another server scrapes the job", "queries go to the wrong server"),
          info(
              "job-new",
              "the server scrapes a job that the contract does not have",
              "dashboards cannot query its metrics through the contract"),
          error("label-missing", "no series has a label", "matchers on it select nothing"),
          warning(
              "label-new",
              "series have a label that the contract does not have",
              "lint rejects queries that use it; aggregations may need it"),
          warning(
              "label-value-missing",
              "a value of a closed label has no series, though the metric always has series",
              "matchers on it select nothing"),
          warning(
              "label-value-new",
              "a closed label has a new value",
              "lint rejects queries that select it; value mappings lack it"),
          error("metric-missing", "a metric has no series", "its queries have no data"),
          error("metric-moved", "another job or server exposes the metric", "queries have no data"),
          info(
              "metric-new",
              "a job exposes metrics that the contract does not have",
              "dashboards cannot query them through the contract"),
          error(
              "metric-type",
              "the type of a metric differs, or the form of a histogram",
              "functions such as rate are wrong; the series of another form do not exist"),
          warning("metric-unit", "the unit of a metric differs", "panels show a wrong unit"),
          warning(
              "producer-down",
              "all targets of a job are down",
              "its metrics have no data and were not compared"),
          warning(
              "rule-changed",
              "the expression, labels or duration of a rule differ",
              "series or alerts mean something else than the contract states"),
          error("rule-missing", "the server lacks a rule", "its series or alerts do not exist"),
          info(
              "rule-new",
              "the server has recording rules that the contract does not have",
              "dashboards cannot query them through the contract"),
          error(
              "server-unreadable",
              "a server does not respond or rejects the requests",
              "its facts were not compared"),
          warning(
              "summary-quantiles", "the quantiles of a summary differ", "matchers select nothing"),
          error(
              "target-label-missing",
              "no target has a label of the contract",
              "matchers on it select nothing"),
          warning(
              "target-label-new",
              "targets have a label that the contract does not have",
              "lint rejects queries that use it"),
          error(
              "target-missing", "a target of the contract is not scraped", "its series are absent"),
          warning(
              "target-new",
              "a target is scraped that the contract does not have",
              "sums contain its series"));

  private static Difference error(String code, String summary, String consequence) {
    return new Difference(code, Severity.ERROR, summary, consequence);
  }

  private static Difference warning(String code, String summary, String consequence) {
    return new Difference(code, Severity.WARNING, summary, consequence);
  }

  private static Difference info(String code, String summary, String consequence) {
    return new Difference(code, Severity.INFO, summary, consequence);
  }
}
