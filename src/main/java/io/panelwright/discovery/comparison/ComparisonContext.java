package io.panelwright.discovery.comparison;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Metric;
import io.panelwright.contract.exporter.Exporter;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contract, the live servers, and the findings so far. */
final class ComparisonContext {

  private final Contract contract;
  private final List<LiveServer> servers;
  private final ComparisonOptions options;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> idle = new ArrayList<>();
  private final Map<String, Boolean> readyMade = new HashMap<>();
  private int absent;

  ComparisonContext(Contract contract, List<LiveServer> servers, ComparisonOptions options) {
    this.contract = contract;
    this.servers = List.copyOf(servers);
    this.options = options;
  }

  Contract contract() {
    return contract;
  }

  List<LiveServer> servers() {
    return servers;
  }

  ComparisonOptions options() {
    return options;
  }

  /** A location in the contract. */
  Location location(String... path) {
    Location location = Location.of("contract of " + contract.name());
    for (String name : path) {
      location = location.child(name);
    }
    return location;
  }

  void error(String code, Location location, String message, String hint) {
    add(Severity.ERROR, code, location, message, hint);
  }

  void warning(String code, Location location, String message, String hint) {
    add(Severity.WARNING, code, location, message, hint);
  }

  void info(String code, Location location, String message, String hint) {
    add(Severity.INFO, code, location, message, hint);
  }

  private void add(Severity severity, String code, Location location, String message, String hint) {
    findings.add(new Finding(code, severity, location, message, hint, Optional.empty()));
  }

  /**
   * Whether the metric is one of a common exporter: then the contract lists what all its versions
   * can expose on any machine, and what is absent here is no difference.
   */
  boolean isReadyMade(Metric metric) {
    return readyMade.computeIfAbsent(metric.name(), name -> isOfExporter(metric));
  }

  private static boolean isOfExporter(Metric metric) {
    String series = metric.seriesNames().get(0);
    return Arrays.stream(Exporter.values())
        .flatMap(exporter -> exporter.metric(series).stream())
        .anyMatch(known -> known.name().equals(metric.name()) && known.type() == metric.type());
  }

  /** Records a metric of a common exporter that has no series. */
  void addAbsent() {
    absent++;
  }

  int absent() {
    return absent;
  }

  /** Records a metric that has no series yet, which is normal before its first event. */
  void addIdle(String metric) {
    idle.add(metric);
  }

  List<Finding> findings() {
    return findings;
  }

  List<String> idle() {
    return idle;
  }
}
