package io.panelwright.discovery.comparison;

import io.panelwright.contract.Label;
import io.panelwright.contract.Producer;
import io.panelwright.diagnostic.Location;
import io.panelwright.discovery.DiscoveredJob;
import io.panelwright.discovery.DiscoveredLabel;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the labels of a job's targets, and the values of the closed ones. */
final class TargetLabelComparison {

  private static final Set<String> COMPARED_AS_TARGETS = Set.of("job", "instance");

  private final ComparisonContext context;
  private final LiveServer server;
  private final List<Producer> producers;
  private final Location location;

  /**
   * @param producers of the job, at least one
   */
  TargetLabelComparison(
      ComparisonContext context, LiveServer server, List<Producer> producers, Location location) {
    this.context = context;
    this.server = server;
    this.producers = List.copyOf(producers);
    this.location = location;
  }

  void compare(DiscoveredJob live) {
    for (Producer producer : producers) {
      compareNames(producer, live);
    }
    declared()
        .forEach((name, values) -> find(live, name).ifPresent(label -> compare(label, values)));
  }

  private void compareNames(Producer producer, DiscoveredJob live) {
    Set<String> known = new TreeSet<>();
    producer.seriesLabels().stream().map(Label::name).forEach(known::add);
    server.server().externalLabels().stream().map(Label::name).forEach(known::add);
    live.targetLabels().stream()
        .filter(label -> !known.contains(label.name()))
        .forEach(label -> appeared(producer, label));
    if (!live.targets().isEmpty()) {
      producer.seriesLabels().stream()
          .map(Label::name)
          .filter(name -> !name.equals("job") && find(live, name).isEmpty())
          .forEach(name -> missing(producer, name));
    }
  }

  private void appeared(Producer producer, DiscoveredLabel label) {
    context.warning(
        "target-label-new",
        location,
        "targets have the label " + label.name() + ", which the contract does not have",
        "add " + JavaLines.label(label) + " to targetLabels(…) of " + producer.name());
  }

  private void missing(Producer producer, String label) {
    context.error(
        "target-label-missing",
        location,
        "no target has the label " + label,
        "remove it from targetLabels(…) of " + producer.name());
  }

  private static Optional<DiscoveredLabel> find(DiscoveredJob live, String name) {
    return live.targetLabels().stream().filter(label -> label.name().equals(name)).findFirst();
  }

  /** The values of all producers, of the labels that are closed in each of them. */
  private Map<String, Set<String>> declared() {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    producers.stream()
        .flatMap(producer -> producer.seriesLabels().stream())
        .filter(label -> !COMPARED_AS_TARGETS.contains(label.name()))
        .forEach(
            label ->
                values
                    .computeIfAbsent(label.name(), name -> new LinkedHashSet<>())
                    .addAll(label.values()));
    values.keySet().removeIf(name -> !producers.stream().allMatch(one -> isClosed(one, name)));
    return values;
  }

  private static boolean isClosed(Producer producer, String name) {
    return producer.seriesLabels().stream()
        .anyMatch(label -> label.name().equals(name) && label.isClosed());
  }

  private void compare(DiscoveredLabel live, Set<String> declared) {
    List<String> appeared = live.values().stream().filter(one -> !declared.contains(one)).toList();
    List<String> absent = declared.stream().filter(one -> !live.values().contains(one)).toList();
    if (!appeared.isEmpty()) {
      context.warning(
          "label-value-new",
          location,
          "the target label "
              + live.name()
              + " has new values: "
              + LabelComparison.quoted(appeared),
          "add them to the labels of the producer's targets");
    }
    if (!absent.isEmpty() && live.complete()) {
      context.warning(
          "label-value-missing",
          location,
          "the target label "
              + live.name()
              + " has no target with "
              + LabelComparison.quoted(absent),
          "remove them from the labels of the producer's targets");
    }
  }
}
