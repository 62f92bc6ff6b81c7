package io.panelwright.dsl.query;

import io.panelwright.contract.Producer;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;

/**
 * Queries that distinguish <em>no events</em>, <em>producer down</em> and <em>Prometheus
 * unreachable</em>. All are instant queries unless stated otherwise; the tests run each against a
 * real Prometheus.
 */
public final class QueryPatterns {

  /** The result of {@link #orDown} and {@link #jobState} if the producer is not scraped or down. */
  public static final int DOWN = -1;

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
   * Adds the value {@link #DOWN} for times at which the producer is down or not scraped. The query
   * has no result if there is nothing to measure. Its value must not be negative and must have no
   * labels.
   */
  public static Query orDown(Producer producer, Query query) {
    String down = "absent(up{job=\"" + producer.job() + "\"} == 1) - 2";
    return query.withPromql(whileUp(producer, query).promql() + " or on() (" + down + ")");
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
