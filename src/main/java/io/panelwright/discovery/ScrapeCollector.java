package io.panelwright.discovery;

import io.panelwright.exposition.ExpositionVisitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects the facts of a scrape; bounded, however many series it has. */
final class ScrapeCollector implements ExpositionVisitor {

  /** More names than any producer has. */
  static final int MAX_NAMES = 10_000;

  private static final Set<String> TARGET_LABELS = Set.of("job", "instance");

  private final Map<String, ObservedSeries> series = new TreeMap<>();
  private final Map<String, FamilyMetadata> metadata = new TreeMap<>();
  private final String job;
  private boolean hasMore;

  ScrapeCollector(String job) {
    this.job = job;
  }

  @Override
  public void help(String family, String text) {
    metadata(family).setHelp(text);
  }

  @Override
  public void type(String family, String type) {
    metadata(family).setType(type);
  }

  @Override
  public void unit(String family, String unit) {
    metadata(family).setUnit(unit);
  }

  private FamilyMetadata metadata(String family) {
    hasMore |= metadata.size() >= MAX_NAMES && !metadata.containsKey(family);
    return hasMore
        ? metadata.getOrDefault(family, new FamilyMetadata())
        : metadata.computeIfAbsent(family, name -> created());
  }

  private FamilyMetadata created() {
    var facts = new FamilyMetadata();
    facts.addJob(job);
    return facts;
  }

  @Override
  public void sample(String name, Map<String, String> labels, double value) {
    if (series.size() >= MAX_NAMES && !series.containsKey(name)) {
      hasMore = true;
      return;
    }
    ObservedSeries observed = series.computeIfAbsent(name, key -> new ObservedSeries());
    observed.add(stored(labels));
  }

  /** The labels that Prometheus stores: it renames those that a target has itself. */
  private static Map<String, String> stored(Map<String, String> labels) {
    if (TARGET_LABELS.stream().noneMatch(labels::containsKey)) {
      return labels;
    }
    Map<String, String> stored = new TreeMap<>();
    labels.forEach(
        (name, value) ->
            stored.put(TARGET_LABELS.contains(name) ? "exported_" + name : name, value));
    return stored;
  }

  List<DiscoveredMetric> metrics() {
    return new FamilyBuilder(job, series, metadata, TARGET_LABELS).build();
  }

  /** What was left out. */
  List<String> notes(String source) {
    return hasMore
        ? List.of(source + " has more than " + MAX_NAMES + " metrics; the others were not read")
        : List.of();
  }
}
