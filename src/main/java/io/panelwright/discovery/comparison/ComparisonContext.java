package io.panelwright.discovery.comparison;

import io.panelwright.contract.Contract;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contract, the live servers, and the findings so far. */
final class ComparisonContext {

  private final Contract contract;
  private final List<LiveServer> servers;
  private final ComparisonOptions options;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> idle = new ArrayList<>();

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
