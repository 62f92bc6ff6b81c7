package io.panelwright.discovery;

import io.panelwright.client.prometheus.LabelSet;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.client.prometheus.QueryResult;
import io.panelwright.client.prometheus.Series;
import io.panelwright.client.prometheus.TimeWindow;
import io.panelwright.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Reads the series of a server in bounded steps: their number per name and job, then the labels of
 * small metrics together, and those of large ones label by label.
 */
final class SeriesReader {

  /** The time in which series must have samples. */
  static final Duration WINDOW = Duration.ofHours(1);

  /** More names than a contract can list. */
  static final int MAX_NAMES = 10_000;

  /** A server counts this many series in less than a second. */
  private static final long MAX_COUNTED_AT_ONCE = 500_000;

  /** Series of one name that are read as they are. */
  private static final long MAX_SMALL = 1_000;

  private static final long MAX_BATCH = 5_000;
  private static final int MAX_BATCH_NAMES = 50;
  private static final int MAX_JOBS = 200;

  /** Names whose labels are read one by one, each with some requests. */
  private static final int MAX_LARGE = 500;

  private static final int MAX_LABELS = 30;

  private static final String NAME = "__name__";
  private static final String JOB = "job";

  private final Prometheus prometheus;
  private final DiscoveryRequests requests;
  private final Instant now;
  private final TimeWindow window;
  private final Map<String, ObservedSeries> series = new TreeMap<>();

  /** Names whose series could not be counted. */
  private final Set<String> uncounted = new TreeSet<>();

  private int large;
  private int skipped;

  SeriesReader(Prometheus prometheus, Instant now, DiscoveryRequests requests) {
    this.prometheus = prometheus;
    this.requests = requests;
    this.now = now;
    this.window = TimeWindow.between(now.minus(WINDOW), now);
  }

  /**
   * Reads the series with these names.
   *
   * @param jobs that have targets
   */
  Map<String, ObservedSeries> read(Predicate<String> names, Set<String> jobs) {
    List<String> all = requests.require(prometheus.labelValues(NAME, List.of(), window));
    List<String> wanted = all.stream().filter(names).sorted().toList();
    if (wanted.size() > MAX_NAMES) {
      requests.note(
          "the server has "
              + wanted.size()
              + " metric names; the first "
              + MAX_NAMES
              + " in alphabetical order were read");
    }
    wanted.stream().limit(MAX_NAMES).forEach(name -> series.put(name, new ObservedSeries()));
    count(jobs);
    readLabels();
    if (skipped > 0) {
      requests.note("the labels of " + skipped + " metrics were not read: they have many series");
    }
    series.values().removeIf(observed -> observed.count() == 0 && observed.isWithoutLabels());
    return series;
  }

  private void count(Set<String> jobs) {
    long size = requests.attempt(prometheus.seriesInMemory()).orElse(0L);
    Optional<QueryResult> counts =
        size > MAX_COUNTED_AT_ONCE
            ? Optional.empty()
            : requests.attempt(
                prometheus.query("count by (__name__, job) ({__name__!=\"\"})", now));
    if (counts.isPresent()) {
      counts.get().series().forEach(one -> addCount(one, one.labels().value(JOB).orElse("")));
    } else {
      if (jobs.size() > MAX_JOBS) {
        requests.note(
            "the server has " + jobs.size() + " jobs; the first " + MAX_JOBS + " were read");
      }
      jobs.stream().limit(MAX_JOBS).forEach(this::countJob);
    }
  }

  private void countJob(String job) {
    String selector = "{" + JOB + "=" + Json.of(job) + "}";
    Optional<QueryResult> counts =
        requests.attempt(prometheus.query("count by (__name__) (" + selector + ")", now));
    if (counts.isPresent()) {
      counts.get().series().forEach(one -> addCount(one, job));
    } else {
      requests
          .attempt(
              prometheus.labelValues(NAME, List.of(selector), window),
              "the metrics of the job " + job + " are unknown")
          .ifPresent(names -> names.forEach(name -> addUncounted(name, job)));
    }
  }

  private void addCount(Series one, String job) {
    ObservedSeries observed = series.get(one.labels().value(NAME).orElse(""));
    if (observed != null) {
      double number = one.samples().isEmpty() ? 0 : one.samples().get(0).value();
      observed.setCount(observed.count() + (long) number);
      addJob(observed, job);
    }
  }

  private void addUncounted(String name, String job) {
    ObservedSeries observed = series.get(name);
    if (observed != null) {
      addJob(observed, job);
      uncounted.add(name);
    }
  }

  private static void addJob(ObservedSeries observed, String job) {
    if (!job.isEmpty()) {
      observed.addJob(job);
    }
  }

  private void readLabels() {
    List<String> batch = new ArrayList<>();
    long size = 0;
    for (Map.Entry<String, ObservedSeries> entry : series.entrySet()) {
      long count = entry.getValue().count();
      if (count > MAX_SMALL || uncounted.contains(entry.getKey())) {
        readLarge(entry.getKey());
      } else {
        if (size + count > MAX_BATCH || batch.size() == MAX_BATCH_NAMES) {
          readBatch(batch);
          batch = new ArrayList<>();
          size = 0;
        }
        batch.add(entry.getKey());
        size += count;
      }
    }
    readBatch(batch);
  }

  private void readBatch(List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    List<String> selectors = names.stream().map(SeriesReader::selector).toList();
    Optional<List<LabelSet>> found = requests.attempt(prometheus.series(selectors, window));
    if (found.isPresent()) {
      found.get().forEach(this::add);
    } else if (names.size() > 1) {
      names.forEach(name -> readBatch(List.of(name)));
    } else {
      readLarge(names.get(0));
    }
  }

  /** The series of the last hour: more than those that were counted, if some ended. */
  private void add(LabelSet labels) {
    ObservedSeries observed = series.get(labels.value(NAME).orElse(""));
    if (observed != null) {
      labels
          .values()
          .forEach(
              (label, value) -> {
                if (!label.equals(NAME)) {
                  observed.addValue(label, value);
                }
              });
      addJob(observed, labels.value(JOB).orElse(""));
    }
  }

  private void readLarge(String name) {
    if (large == MAX_LARGE) {
      skipped++;
      return;
    }
    large++;
    List<String> selectors = List.of(selector(name));
    Optional<List<String>> labels =
        requests.attempt(
            prometheus.labelNames(selectors, window), "the labels of " + name + " are unknown");
    labels.stream()
        .flatMap(List::stream)
        .filter(label -> !label.equals(NAME))
        .limit(MAX_LABELS)
        .forEach(label -> readValues(name, label, selectors));
  }

  private void readValues(String name, String label, List<String> selectors) {
    Optional<List<String>> values =
        requests.attempt(prometheus.labelValues(label, selectors, window));
    ObservedSeries observed = series.get(name);
    observed.addValues(label, values.orElse(List.of()), values.isPresent());
    if (label.equals(JOB)) {
      values.orElse(List.of()).forEach(job -> addJob(observed, job));
    }
  }

  private static String selector(String name) {
    return "{" + NAME + "=" + Json.of(name) + "}";
  }
}
