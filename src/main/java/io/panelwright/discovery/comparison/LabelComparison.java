package io.panelwright.discovery.comparison;

import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.contract.SeriesPresence;
import io.panelwright.diagnostic.Location;
import io.panelwright.discovery.DiscoveredLabel;
import io.panelwright.discovery.DiscoveredMetric;
import io.panelwright.text.ShortList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the labels of a metric that has series. */
final class LabelComparison {

  private final ComparisonContext context;
  private final LiveServer server;
  private final Metric metric;
  private final Location location;

  LabelComparison(ComparisonContext context, LiveServer server, Metric metric, Location location) {
    this.context = context;
    this.server = server;
    this.metric = metric;
    this.location = location;
  }

  void compare(DiscoveredMetric live) {
    for (Label declared : metric.labels()) {
      find(live, declared.name())
          .ifPresentOrElse(found -> compareValues(declared, found), () -> missing(declared));
    }
    live.labels().stream().filter(label -> !isDeclared(label.name())).forEach(this::appeared);
  }

  private static Optional<DiscoveredLabel> find(DiscoveredMetric live, String name) {
    return live.labels().stream().filter(label -> label.name().equals(name)).findFirst();
  }

  /** Also labels of a global view, which its server adds to all series. */
  private boolean isDeclared(String name) {
    return metric.labels().stream().anyMatch(label -> label.name().equals(name))
        || server.server().seriesLabels().stream().anyMatch(label -> label.name().equals(name));
  }

  private void missing(Label declared) {
    if (context.isReadyMade(metric)) {
      return;
    }
    context.error(
        "label-missing",
        location,
        "no series has the label " + declared.name(),
        "remove the label from the contract");
  }

  private void appeared(DiscoveredLabel label) {
    context.warning(
        "label-new",
        location,
        "series have the label "
            + label.name()
            + ", which the contract does not have: "
            + ShortList.format(label.values()),
        Label.isName(label.name())
            ? "add " + JavaLines.label(label)
            : "a contract cannot declare it: its name has other characters than letters, digits"
                + " and _");
  }

  private void compareValues(Label declared, DiscoveredLabel live) {
    if (!declared.isClosed()) {
      return;
    }
    Set<String> values = new LinkedHashSet<>(declared.values());
    List<String> appeared = live.values().stream().filter(one -> !values.contains(one)).toList();
    List<String> unseen =
        declared.values().stream().filter(one -> !live.values().contains(one)).toList();
    if (!appeared.isEmpty()) {
      values.addAll(appeared);
      String line =
          ShortList.isComplete(appeared)
              ? JavaLines.closedLabel(declared.name(), values)
              : "Label.open(\"" + declared.name() + "\")";
      context.warning(
          "label-value-new",
          location,
          "the label " + declared.name() + " has new values: " + quoted(appeared),
          "write " + line);
    }
    if (!unseen.isEmpty() && live.complete() && !context.isReadyMade(metric)) {
      unseen(declared, unseen);
    }
  }

  /** Values of events are absent until their event; the other ones have always series. */
  private void unseen(Label declared, List<String> unseen) {
    String message = "the label " + declared.name() + " has no series with " + quoted(unseen);
    if (metric.presence() == SeriesPresence.ALWAYS) {
      context.warning(
          "label-value-missing",
          location,
          message,
          "remove what the producer does not expose any more");
    } else if (context.options().all()) {
      context.info(
          "label-value-missing",
          location,
          message + " within the last hour",
          "no action is needed if their events are rare");
    }
  }

  /** The values in quotes; only the first ones of many. */
  static String quoted(List<String> values) {
    return ShortList.format(values.stream().map(value -> "\"" + value + "\"").toList());
  }
}
