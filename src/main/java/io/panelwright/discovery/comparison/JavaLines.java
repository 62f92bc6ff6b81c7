package io.panelwright.discovery.comparison;

import io.panelwright.codegen.JavaText;
import io.panelwright.contract.Label;
import io.panelwright.contract.MetricFactory;
import io.panelwright.discovery.DiscoveredLabel;
import io.panelwright.discovery.DiscoveredMetric;
import io.panelwright.text.ShortestDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of a contract in Java, for the next step of a finding. */
final class JavaLines {

  private JavaLines() {}

  /** {@code Label.closed("mode", "idle", "user")}. */
  static String closedLabel(String name, Collection<String> values) {
    List<String> arguments = new ArrayList<>();
    arguments.add(JavaText.string(name));
    values.forEach(value -> arguments.add(JavaText.string(value)));
    return "Label.closed(" + String.join(", ", arguments) + ")";
  }

  /** A label with its values, if these are probably all. */
  static String label(DiscoveredLabel label) {
    return label.isProbablyClosed()
        ? closedLabel(label.name(), label.values())
        : "Label.open(" + JavaText.string(label.name()) + ")";
  }

  /** {@code List.of(0.5, 1.0)}. */
  static String numbers(List<Double> numbers) {
    return numbers.stream()
        .map(JavaLines::number)
        .collect(Collectors.joining(", ", "List.of(", ")"));
  }

  /** A literal of type double. */
  static String number(double value) {
    String text = ShortestDecimal.print(value);
    return text.matches("-?[0-9]+") ? text + ".0" : text;
  }

  /** Whether a contract can declare the metric: its names have no dots and other characters. */
  static boolean canDeclare(DiscoveredMetric metric) {
    return metric.name().matches("[a-zA-Z_:][a-zA-Z0-9_:]*")
        && metric.labels().stream().allMatch(label -> Label.isName(label.name()));
  }

  /** {@code Metric.counter("orders_total", SeriesPresence.ALWAYS, Label.open("venue"))}. */
  static String metric(DiscoveredMetric metric) {
    List<String> arguments = new ArrayList<>();
    arguments.add(JavaText.string(metric.name()));
    MetricFactory factory = MetricFactory.of(metric.type(), metric.unit());
    if (factory.takesUnit()) {
      arguments.add("MetricUnit." + metric.unit().name());
    }
    if (!metric.buckets().isEmpty()) {
      arguments.add(numbers(metric.buckets()));
    }
    arguments.add("SeriesPresence." + metric.presence().name());
    metric.labels().forEach(label -> arguments.add(label(label)));
    return "Metric."
        + factory.method()
        + "("
        + String.join(", ", arguments)
        + (metric.isAlsoNative() ? ").alsoNative()" : ")");
  }
}
