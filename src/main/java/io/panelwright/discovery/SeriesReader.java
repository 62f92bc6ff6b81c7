package io.panelwright.discovery;

import io.panelwright.client.prometheus.LabelSet;
import io.panelwright.client.prometheus.Prometheus;
import io.panelwright.client.prometheus.TimeWindow;
import io.panelwright.discovery.SeriesCounter.Counts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Series of one name that are read as they are. */
  private static final long MAX_SMALL = 1_000;

  private static final long MAX_BATCH = 5_000;
  private static final int MAX_BATCH_SELECTORS = 50;

  /** Names whose labels are read one by one, each with some requests. */
  private static final int MAX_LARGE = 500;

  private static final int MAX_LABELS = 30;

  private final Prometheus prometheus;
  private final DiscoveryRequests requests;
  private final Instant now;
  private final TimeWindow window;
  private final JobSeries series = new JobSeries();
  private final Set<String> wanted = new TreeSet<>();
  private final List<SeriesSelector> batch = new ArrayList<>();
  private long batchSize;
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
  JobSeries read(Predicate<String> names, Set<String> jobs) {
    List<String> all =
        requests.require(prometheus.labelValues(SeriesSelector.NAME, List.of(), window));
    List<String> matching = all.stream().filter(names).sorted().toList();
    if (matching.size() > MAX_NAMES) {
      requests.note(
          "the server has "
              + matching.size()
              + " metric names; the first "
              + MAX_NAMES
              + " in alphabetical order were read");
    }
    matching.stream().limit(MAX_NAMES).forEach(wanted::add);
    Counts counts = new SeriesCounter(prometheus, now, window, requests).count(wanted, jobs);
    counts.forEach((name, job, count) -> series.get(name, job).setCount(Math.max(0, count)));
    wanted.forEach(name -> readLabels(name, counts.of(name)));
    readBatch();
    series.note().ifPresent(requests::note);
    if (skipped > 0) {
      requests.note("the labels of " + skipped + " metrics were not read: they have many series");
    }
    return series;
  }

  /**
   * Reads the labels of one name: of all jobs together, or of each job if there are many series.
   */
  private void readLabels(String name, Map<String, Long> counts) {
    boolean isSmall = !counts.containsValue(SeriesCounter.UNKNOWN);
    long total = counts.values().stream().mapToLong(Long::longValue).sum();
    if (isSmall && total <= MAX_SMALL) {
      addToBatch(SeriesSelector.of(name), total);
    } else {
      counts.forEach(
          (job, count) -> {
            if (count >= 0 && count <= MAX_SMALL) {
              addToBatch(SeriesSelector.of(name, job), count);
            } else {
              readLarge(SeriesSelector.of(name, job));
            }
          });
    }
  }

  private void addToBatch(SeriesSelector selector, long count) {
    if (batchSize + count > MAX_BATCH || batch.size() == MAX_BATCH_SELECTORS) {
      readBatch();
    }
    batch.add(selector);
    batchSize += count;
  }

  private void readBatch() {
    if (!batch.isEmpty()) {
      readTogether(List.copyOf(batch));
    }
    batch.clear();
    batchSize = 0;
  }

  private void readTogether(List<SeriesSelector> selectors) {
    List<String> texts = selectors.stream().map(SeriesSelector::text).toList();
    Optional<List<LabelSet>> found = requests.attempt(prometheus.series(texts, window));
    if (found.isPresent()) {
      found.get().forEach(this::add);
    } else if (selectors.size() > 1) {
      selectors.forEach(selector -> readTogether(List.of(selector)));
    } else {
      readLarge(selectors.get(0));
    }
  }

  /** Also series that ended within the last hour, and were not counted. */
  private void add(LabelSet labels) {
    ObservedSeries observed =
        series.get(
            labels.value(SeriesSelector.NAME).orElse(""),
            labels.value(SeriesSelector.JOB).orElse(""));
    labels
        .values()
        .forEach(
            (label, value) -> {
              if (!label.equals(SeriesSelector.NAME)) {
                observed.addValue(label, value);
              }
            });
  }

  private void readLarge(SeriesSelector selector) {
    ObservedSeries observed = series.get(selector.name(), selector.job().orElse(""));
    if (large == MAX_LARGE) {
      skipped++;
      observed.markUnread();
      return;
    }
    large++;
    Optional<List<String>> labels =
        requests.attempt(
            prometheus.labelNames(List.of(selector.text()), window),
            "the labels of " + selector.name() + " are unknown");
    if (labels.isEmpty() || labels.get().size() > MAX_LABELS) {
      observed.markUnread();
    }
    labels.orElse(List.of()).stream()
        .filter(label -> !label.equals(SeriesSelector.NAME))
        .limit(MAX_LABELS)
        .forEach(label -> readValues(observed, selector, label));
  }

  private void readValues(ObservedSeries observed, SeriesSelector selector, String label) {
    Optional<List<String>> values =
        requests.attempt(prometheus.labelValues(label, List.of(selector.text()), window));
    observed.addValues(label, values.orElse(List.of()), values.isPresent());
  }
}
