package io.panelwright.stack;

import java.util.List;
import java.util.Optional;

/** The services that {@code up} starts or restarts, with the reason for each restart. */
final class StartPlan {

  private final ProcessRegistry registry;
  private final ServiceConfiguration configuration;
  private final List<Step> steps;

  private StartPlan(
      List<StackService> services, ProcessRegistry registry, ServiceConfiguration configuration) {
    this.registry = registry;
    this.configuration = configuration;
    this.steps = services.stream().flatMap(service -> step(service).stream()).toList();
  }

  /**
   * A service to start.
   *
   * @param running its running process, which is stopped before
   * @param reason why a service that was started before is started again; empty for the first start
   */
  record Step(StackService service, Optional<ProcessRecord> running, String reason) {}

  static StartPlan create(
      List<StackService> services, ProcessRegistry registry, ServiceConfiguration configuration) {
    return new StartPlan(services, registry, configuration);
  }

  List<Step> steps() {
    return steps;
  }

  /** The running processes that are replaced. */
  List<ProcessRecord> replaced() {
    return steps.stream().flatMap(step -> step.running().stream()).toList();
  }

  private Optional<Step> step(StackService service) {
    Optional<ProcessRecord> recorded = registry.find(service.name());
    Optional<ProcessRecord> running = recorded.filter(ProcessRecord::isRunning);
    if (running.isEmpty()) {
      String reason =
          recorded.map(record -> "process " + record.pid() + " is no longer running").orElse("");
      return Optional.of(new Step(service, running, reason));
    }
    return restartReason(service, running.get()).map(reason -> new Step(service, running, reason));
  }

  /**
   * Empty if the process has the current arguments and configuration. The program is not compared:
   * the same service may have been started from another jar or with another Java.
   */
  private Optional<String> restartReason(StackService service, ProcessRecord process) {
    if (!process.hasArguments(service.arguments())) {
      return Optional.of("its options have changed");
    }
    List<String> changed = configuration.findChanged(service);
    if (!changed.isEmpty()) {
      return Optional.of("its configuration has changed (" + String.join(", ", changed) + ")");
    }
    boolean isSame =
        process.configuration().isEmpty()
            || process.configuration().equals(configuration.fingerprint(service));
    return isSame ? Optional.empty() : Optional.of("it runs with an earlier configuration");
  }
}
