package io.panelwright.dsl.query;

import io.panelwright.contract.Label;
import io.panelwright.contract.Producer;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;

/**
 * Queries that distinguish <em>no events</em>, <em>producer down</em> and <em>Prometheus
 * unreachable</em>. All are instant queries unless stated otherwise; the tests run each against a
 * real Prometheus.
 */
public final class QueryPatterns {

  /** The result of {@link #orState} if the producer is down. */
  public static final int DOWN = -1;

  /** The result of {@link #orState} if Prometheus does not scrape the producer. */
  public static final int NOT_SCRAPED = -2;

  /** The result of {@link #orState} if the producer is up and there is nothing to measure. */
  public static final int IDLE = -3;

  private QueryPatterns() {}

  /**
   * The state of a producer's job: 1 if up, 0 if one of its targets is down, -1 if Prometheus does
   * not scrape it. No result means that Prometheus is unreachable.
   */
  public static Query jobState(Owner owner, Producer producer) {
    String up = "up{job=\"" + producer.job() + "\"}";
    return owner
        .query("min by (job) (" + up + ") or (absent(" + up + ") - 2)")
        .legend(producer.job())
        .instant();
  }

  /**
   * A count that is 0 only while its producer is up; no result if the producer is down or not
   * scraped.
   *
   * @param count PromQL without labels in its result, such as {@code sum(increase(x_total[5m]))}
   */
  public static Query countWhileUp(Owner owner, Producer producer, String count) {
    return owner.query(whileUp(producer, count)).instant();
  }

  /** A range query of {@link #countWhileUp}, with gaps while the producer was down. */
  public static Query countWhileUpOverTime(Owner owner, Producer producer, String count) {
    return owner.query(whileUp(producer, count));
  }

  /** A count that is 0 only while its producer is up, otherwise the state as {@link #orState}. */
  public static Query countOrState(Owner owner, Producer producer, String count) {
    return orState(producer, orZero(producer, owner.query(count)).instant());
  }

  /**
   * Adds 0 for times without a result although the producer is scraped. For {@link #whileUp}.
   *
   * @param query PromQL without labels in its result
   */
  public static Query orZero(Producer producer, Query query) {
    return query.withPromql(query.promql() + " or 0 * " + up(producer));
  }

  private static String whileUp(Producer producer, String count) {
    String up = up(producer);
    return "(" + count + " or 0 * " + up + ") and on() (" + up + " == 1)";
  }

  private static String up(Producer producer) {
    return "max(up{job=\"" + producer.job() + "\"})";
  }

  /**
   * Limits a query to times at which a producer is up. Without this condition a rate or an increase
   * continues for its window after the producer has stopped.
   */
  public static Query whileUp(Producer producer, Query query) {
    return query.withPromql("(" + query.promql() + ") and on() (" + up(producer) + " == 1)");
  }

  /**
   * Adds the state of the producer for times without a value: {@link #DOWN}, {@link #NOT_SCRAPED}
   * or {@link #IDLE}. No result means that Prometheus is unreachable. The query's value must not be
   * negative and must have no labels.
   */
  public static Query orState(Producer producer, Query query) {
    String notScraped = "absent(up{job=\"" + producer.job() + "\"}) - 3";
    return query.withPromql(
        whileUp(producer, query).promql()
            + " or on() (-1 - 2 * "
            + up(producer)
            + ") or on() ("
            + notScraped
            + ")");
  }

  /**
   * The state of a producer's job in a graph: 0 if up, 1 if one of its targets is down, -1 if
   * Prometheus does not scrape it, or did not run. No result means that Prometheus is unreachable.
   */
  public static Query jobOutage(Owner owner, Producer producer) {
    String up = "up{job=\"" + producer.job() + "\"}";
    return owner
        .query("(1 - min by (job) (" + up + ")) or (absent(" + up + ") - 2)")
        .legend(producer.job());
  }

  /**
   * The state of a producer's job in a timeline: 1 if up, 0 if one of its targets is down; an
   * instant query beside it, {@link #jobNotScraped}, has a result while the job is not scraped.
   */
  public static Query jobStateOverTime(Owner owner, Producer producer) {
    return owner.query("min by (job) (up{job=\"" + producer.job() + "\"})").legend(producer.job());
  }

  /** The value -1 if Prometheus does not scrape a producer, otherwise no result. */
  public static Query jobNotScraped(Owner owner, Producer producer) {
    return owner
        .query("absent(up{job=\"" + producer.job() + "\"}) - 2")
        .legend(producer.job())
        .instant();
  }

  /**
   * Whether a metric of a producer exists: 2 if it does, 3 if it does not although the producer is
   * up, otherwise 0 or -1 as {@link #jobState}.
   */
  public static Query metricState(Owner owner, Producer producer, String metric) {
    String up = "up{job=\"" + producer.job() + "\"}";
    return owner
        .query(
            "(group("
                + metric
                + ") + 1) or on() (max("
                + up
                + " == 1) + 2) or on() ("
                + jobState(owner, producer).promql()
                + ")")
        .legend(metric)
        .instant();
  }

  /**
   * Adds 0 for each value of a closed label that the query's result lacks while the producer is
   * scraped, so that a legend is complete before the first event. For {@link #whileUp}.
   *
   * @param query PromQL whose result has this label only, such as {@code sum by (reason) (…)}
   */
  public static Query everyValue(Producer producer, Query query, Label label) {
    if (!label.isClosed()) {
      throw new IllegalArgumentException("label \"" + label.name() + "\" has no list of values");
    }
    StringBuilder text = new StringBuilder(query.promql());
    for (String value : label.values()) {
      text.append("\n  or 0 * ").append(labelled(up(producer), label.name(), value));
    }
    return query.withPromql(text.toString());
  }

  /**
   * Adds a series {@code none} of value 0 for times at which the query has no result although the
   * producer is scraped, so that a graph is not empty before the first event. For {@link #whileUp}.
   *
   * @param label a label of the legend, which has the value {@code none}
   */
  public static Query orNone(Producer producer, Query query, String label) {
    String none = labelled("0 * " + up(producer), label, "none");
    return query.withPromql(query.promql() + "\n  or on() " + none);
  }

  /**
   * A bar for each value of a closed label, the greatest first; if the producer is not up, one
   * result whose label is the job, and whose value is {@link #DOWN} or {@link #NOT_SCRAPED}.
   *
   * @param query PromQL whose result has this label only
   */
  public static Query bars(Producer producer, Query query, Label label) {
    String state = labelled("-1 - 2 * " + up(producer), label.name(), producer.job());
    String absent = "absent(up{job=\"" + producer.job() + "\"}) - 3";
    return query
        .withPromql(
            "sort_desc(\n"
                + whileUp(producer, everyValue(producer, query, label)).promql()
                + "\nor on() "
                + state
                + "\nor on() "
                + labelled(absent, label.name(), producer.job())
                + ")")
        .instant();
  }

  private static String labelled(String vector, String label, String value) {
    return "label_replace(" + vector + ", \"" + label + "\", \"" + value + "\", \"\", \"\")";
  }

  /** The number of targets of a Prometheus server; empty only if the server is unreachable. */
  public static Query serverAnswers(Owner owner) {
    return owner.query("count(up) or vector(0)").legend("targets").instant();
  }

  /**
   * A quantile of a classic histogram over a window; empty, not NaN, if there are no observations.
   *
   * @param quantile from 0 to 1
   * @param buckets a selector of the {@code _bucket} series
   * @param window such as {@code 5m}
   */
  public static Query quantile(Owner owner, double quantile, String buckets, String window) {
    boolean valid =
        ArgumentValidator.check(
            quantile >= 0 && quantile <= 1,
            "quantile-out-of-range",
            "quantile " + quantile + " is out of range: expected 0 to 1",
            "write 0.95 for the 95th percentile");
    return owner
        .query(
            "histogram_quantile("
                + Json.of(valid ? quantile : 0.5)
                + ", sum by (le) (rate("
                + buckets
                + "["
                + window
                + "]))) >= 0")
        .instant();
  }

  /**
   * A ratio from 0 to 1; empty if the whole is 0, 0 if only the part is.
   *
   * @param part PromQL without labels in its result
   * @param whole PromQL without labels in its result
   */
  public static Query share(Owner owner, String part, String whole) {
    return owner.query("((" + part + ") or 0 * (" + whole + ")) / ((" + whole + ") > 0)").instant();
  }

  /**
   * The seconds since a time; empty, not the time since 1970, if there is no timestamp.
   *
   * @param timestamps PromQL that returns unix times
   */
  public static Query age(Owner owner, String timestamps) {
    return owner.query("time() - max(" + timestamps + ")").instant();
  }

  /** The number of firing alerts on a server; 0 also if it has no rules. */
  public static Query firingAlerts(Owner owner) {
    return owner
        .query("count(ALERTS{alertstate=\"firing\"}) or vector(0)")
        .legend("firing")
        .instant();
  }
}
