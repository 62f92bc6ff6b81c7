package io.panelwright.scaffold;

import io.panelwright.contract.Metric;
import java.util.ArrayList;
import java.util.List;

/** Divides the metrics of a job among classes of readable size. */
final class MetricChunks {

  /** About 250 lines, and far below the limits of a class file. */
  private static final int MAX_WEIGHT = 45;

  private static final int LABELS_PER_LINE = 8;

  private MetricChunks() {}

  /**
   * Metrics with the same first words of their names stay together, as far as a class has room.
   *
   * @param metrics sorted by name
   */
  static List<List<Metric>> of(List<Metric> metrics) {
    List<List<Metric>> chunks = new ArrayList<>();
    List<Metric> chunk = new ArrayList<>();
    int weight = 0;
    for (Metric metric : metrics) {
      if (weight + weight(metric) > MAX_WEIGHT && !chunk.isEmpty()) {
        int cut = cut(chunk, metric);
        chunks.add(List.copyOf(chunk.subList(0, cut)));
        chunk = new ArrayList<>(chunk.subList(cut, chunk.size()));
        weight = chunk.stream().mapToInt(MetricChunks::weight).sum();
      }
      chunk.add(metric);
      weight += weight(metric);
    }
    if (!chunk.isEmpty()) {
      chunks.add(chunk);
    }
    return chunks;
  }

  private static int weight(Metric metric) {
    int values = metric.labels().stream().mapToInt(label -> 1 + label.values().size()).sum();
    return 1 + (values + metric.buckets().size()) / LABELS_PER_LINE;
  }

  /** The number of metrics before the next ones that share more words with the following metric. */
  private static int cut(List<Metric> chunk, Metric next) {
    int best = chunk.size();
    int least = sharedWords(chunk.get(chunk.size() - 1), next);
    for (int i = chunk.size() - 1; i > chunk.size() / 2 && least > 0; i--) {
      int shared = sharedWords(chunk.get(i - 1), chunk.get(i));
      if (shared < least) {
        least = shared;
        best = i;
      }
    }
    return best;
  }

  private static int sharedWords(Metric one, Metric other) {
    return sharedWords(words(one), words(other)).size();
  }

  private static List<String> words(Metric metric) {
    return List.of(metric.name().split("[_:]+"));
  }

  private static List<String> sharedWords(List<String> one, List<String> other) {
    int length = 0;
    while (length < Math.min(one.size(), other.size())
        && one.get(length).equals(other.get(length))) {
      length++;
    }
    return one.subList(0, length);
  }

  /** The words with which all names of a chunk start. */
  static List<String> commonWords(List<Metric> chunk) {
    List<String> common = words(chunk.get(0));
    for (Metric metric : chunk) {
      common = sharedWords(common, words(metric));
    }
    return common;
  }
}
