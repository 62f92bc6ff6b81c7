package io.panelwright.dsl;

import io.panelwright.contract.Producer;
import io.panelwright.json.Json;

/**
 * Queries that tell silence from absence. Is there nothing to report, is the producer gone, or did
 * nobody ask? The three never share one answer. All are instant queries; each was run against a
 * real Prometheus, and the tests do so again.
 */
public final class Patterns {

  /** What {@link #orDown} and {@link #jobState} return when nobody can be asked. */
  public static final int DOWN = -1;

  private Patterns() {}

  /**
   * The state of a producer's job: 1 up, 0 when a target of it is down, -1 when the server that is
   * asked does not scrape it. No answer at all means that the server is unreachable.
   */
  public static Query jobState(Owner owner, Producer producer) {
    String up = "up{job=\"" + producer.job() + "\"}";
    return owner
        .query("min by (job) (" + up + ") or (absent(" + up + ") - 2)")
        .legend(producer.job())
        .instant();
  }

  /**
   * A count that is 0 only while its producer is up: the number; 0 when it is up and had nothing to
   * count; nothing when it is down or not scraped.
   *
   * @param count PromQL without labels in its result, such as {@code sum(increase(x_total[5m]))}
   */
  public static Query countWhileUp(Owner owner, Producer producer, String count) {
    return owner.query(whileUp(producer, count)).instant();
  }

  /** As {@link #countWhileUp}, asked over the time range: gaps where the producer was gone. */
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
   * The same query while a producer is up, nothing while it is not. Without it a rate or an
   * increase goes on for its window after the producer has died.
   */
  public static Query whileUp(Producer producer, Query query) {
    return query.promql("(" + query.promql() + ") and on() (" + up(producer) + " == 1)");
  }

  /**
   * The same query with three answers: its value, nothing when there is nothing to measure, and
   * {@link #DOWN} when the producer is down or not scraped. The value must not be negative, and
   * must have no labels.
   */
  public static Query orDown(Producer producer, Query query) {
    String down = "absent(up{job=\"" + producer.job() + "\"} == 1) - 2";
    return query.promql(whileUp(producer, query).promql() + " or on() (" + down + ")");
  }

  /** How many targets a server knows; empty only when the server does not answer. */
  public static Query serverAnswers(Owner owner) {
    return owner.query("count(up) or vector(0)").legend("targets").instant();
  }

  /**
   * A quantile of a classic histogram over a window; empty, not NaN, when nothing was measured.
   *
   * @param quantile from 0 to 1
   * @param buckets a selector of the {@code _bucket} series
   * @param window such as {@code 5m}
   */
  public static Query quantile(Owner owner, double quantile, String buckets, String window) {
    boolean fine =
        Check.that(
            quantile >= 0 && quantile <= 1,
            "quantile",
            "quantile " + quantile + " is out of range: expected 0 to 1",
            "write 0.95 for the 95th percentile");
    return owner
        .query(
            "histogram_quantile("
                + Json.of(fine ? quantile : 0.5)
                + ", sum by (le) (rate("
                + buckets
                + "["
                + window
                + "]))) >= 0")
        .instant();
  }

  /**
   * A share of a whole, from 0 to 1; empty when the whole is nothing, 0 when only the part is.
   *
   * @param part PromQL without labels in its result
   * @param whole PromQL without labels in its result
   */
  public static Query share(Owner owner, String part, String whole) {
    return owner.query("((" + part + ") or 0 * (" + whole + ")) / ((" + whole + ") > 0)").instant();
  }

  /**
   * Seconds since a time; empty, not the age of 1970, when there is none.
   *
   * @param timestamps PromQL that returns unix times
   */
  public static Query age(Owner owner, String timestamps) {
    return owner.query("time() - max(" + timestamps + ")").instant();
  }

  /** How many alerts fire on a server; 0 also when it has no rules. */
  public static Query firingAlerts(Owner owner) {
    return owner
        .query("count(ALERTS{alertstate=\"firing\"}) or vector(0)")
        .legend("firing")
        .instant();
  }
}
