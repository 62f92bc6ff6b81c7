package io.panelwright.discovery;

import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.client.prometheus.QueryResult;
import io.panelwright.client.prometheus.Series;
import io.panelwright.client.prometheus.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Counts the series of each name and job: at once, or job by job on a large server. */
final class SeriesCounter {

  /** The number of series that the server refused to count. */
  static final long UNKNOWN = -1;

  /** A server counts this many series in less than a second. */
  private static final long MAX_COUNTED_AT_ONCE = 500_000;

  private static final int MAX_JOBS = 200;

  private final Prometheus prometheus;
  private final Instant now;
  private final TimeWindow window;
  private final DiscoveryRequests requests;

  SeriesCounter(Prometheus prometheus, Instant now, TimeWindow window, DiscoveryRequests requests) {
    this.prometheus = prometheus;
    this.now = now;
    this.window = window;
    this.requests = requests;
  }

  /** The number of series by name and job. */
  static final class Counts {

    private final Map<String, Map<String, Long>> byName = new TreeMap<>();
    private final Set<String> wanted;

    private Counts(Set<String> wanted) {
      this.wanted = wanted;
    }

    private void put(String name, String job, long count) {
      if (wanted.contains(name)) {
        byName.computeIfAbsent(name, key -> new TreeMap<>()).put(job, count);
      }
    }

    /** The numbers of a name by job. */
    Map<String, Long> of(String name) {
      return byName.getOrDefault(name, Map.of());
    }

    /** Receives one number; {@link #UNKNOWN} if it was not counted. */
    @FunctionalInterface
    interface Receiver {
      void accept(String name, String job, long count);
    }

    void forEach(Receiver receiver) {
      byName.forEach(
          (name, counts) -> counts.forEach((job, count) -> receiver.accept(name, job, count)));
    }
  }

  /**
   * Counts the series with these names.
   *
   * @param jobs that have targets
   */
  Counts count(Set<String> names, Set<String> jobs) {
    var counts = new Counts(names);
    long size = requests.attempt(prometheus.seriesInMemory()).orElse(0L);
    Optional<QueryResult> all =
        size > MAX_COUNTED_AT_ONCE
            ? Optional.empty()
            : requests.attempt(
                prometheus.query("count by (__name__, job) ({__name__!=\"\"})", now));
    if (all.isPresent()) {
      all.get()
          .series()
          .forEach(one -> put(counts, one, one.labels().value(SeriesSelector.JOB).orElse("")));
      return counts;
    }
    if (jobs.size() > MAX_JOBS) {
      requests.note(
          "the server has " + jobs.size() + " jobs; the first " + MAX_JOBS + " were read");
    }
    jobs.stream().limit(MAX_JOBS).forEach(job -> countJob(counts, job));
    return counts;
  }

  private void countJob(Counts counts, String job) {
    String selector = SeriesSelector.ofJob(job);
    Optional<QueryResult> result =
        requests.attempt(prometheus.query("count by (__name__) (" + selector + ")", now));
    if (result.isPresent()) {
      result.get().series().forEach(one -> put(counts, one, job));
    } else {
      requests
          .attempt(
              prometheus.labelValues(SeriesSelector.NAME, List.of(selector), window),
              "the metrics of the job " + job + " are unknown")
          .ifPresent(found -> found.forEach(name -> counts.put(name, job, UNKNOWN)));
    }
  }

  private static void put(Counts counts, Series one, String job) {
    double number = one.samples().isEmpty() ? 0 : one.samples().get(0).value();
    counts.put(one.labels().value(SeriesSelector.NAME).orElse(""), job, (long) number);
  }
}
