package io.panelwright.stack;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Producer;
import io.panelwright.process.ProcessTerminator;
import io.panelwright.text.ShortList;
import io.panelwright.text.Slug;
import io.panelwright.text.Suggestions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Runs the contract's Prometheus servers and simulated producers as processes of this machine.
 *
 * <p>A folder contains the registry of running processes, so that another run of this program can
 * stop them.
 */
public final class LocalStack {

  /** The distance to ports that a message suggests. */
  private static final int PORT_STEP = 10_000;

  private final Contract contract;
  private final Path folder;
  private final PortMapping ports;
  private final List<StackService> services;
  private final Consumer<String> progress;
  private final Function<List<String>, String> suggestion;

  /**
   * @param folder the folder of configuration, data and logs
   * @param offset added to every port of the contract
   * @param program the command that starts this program
   * @param progress receives progress messages
   * @param suggestion formats a command of the stack for messages; its arguments replace options of
   *     this run
   */
  public LocalStack(
      Contract contract,
      Path folder,
      int offset,
      List<String> program,
      Consumer<String> progress,
      Function<List<String>, String> suggestion) {
    this.contract = contract;
    this.folder = folder.toAbsolutePath().normalize();
    this.ports = PortMapping.local(offset);
    this.progress = progress;
    this.suggestion = suggestion;
    List<StackService> all = new ArrayList<>();
    contract
        .stack()
        .servers()
        .forEach(server -> all.add(StackService.create(server, ports, this.folder)));
    contract
        .simulators()
        .forEach(simulator -> all.add(StackService.create(simulator, ports, this.folder, program)));
    this.services = List.copyOf(all);
  }

  /**
   * A service with its state.
   *
   * @param since the start time of its process; empty if it is not running
   * @param missing the reasons why it is not ready; empty if it is ready
   */
  public record ServiceState(
      StackService service, Optional<Long> pid, Optional<Instant> since, List<String> missing) {

    public ServiceState {
      missing = List.copyOf(missing);
    }

    /** Whether its process is running. */
    public boolean isRunning() {
      return pid.isPresent();
    }
  }

  /** The folder name of a contract's stack, different for each offset. */
  public static String folderName(Contract contract, int offset) {
    return Slug.of(contract.name()) + (offset == 0 ? "" : "+" + offset);
  }

  /** The service that listens on a port of the contract. */
  public static Optional<String> findService(Contract contract, int port) {
    return contract.stack().servers().stream()
        .filter(server -> server.port() == port)
        .map(PrometheusFiles::name)
        .findFirst()
        .or(
            () ->
                contract.simulators().stream()
                    .filter(s -> s.serves().stream().anyMatch(p -> p.port() == port))
                    .map(simulator -> Slug.of(simulator.name()))
                    .findFirst());
  }

  /** Whether the stack of a folder was started and not stopped; its processes may have ended. */
  public static boolean isStarted(Path folder) {
    return !records(folder).isEmpty();
  }

  /** Whether a process of the stack of a folder is running. */
  public static boolean isRunning(Path folder) {
    return records(folder).stream().anyMatch(ProcessRecord::isRunning);
  }

  private static Collection<ProcessRecord> records(Path folder) {
    try {
      return ProcessRegistry.read(folder).all();
    } catch (StackException unreadable) {
      return List.of();
    }
  }

  /** The URLs of servers and producers, by display name. */
  public Map<String, String> addresses() {
    Map<String, String> addresses = new LinkedHashMap<>();
    contract
        .stack()
        .servers()
        .forEach(server -> addresses.put("Prometheus " + server.name(), ports.url(server)));
    contract.producers().stream()
        .filter(Producer::hasPort)
        .forEach(
            producer ->
                addresses.put(producer.name(), ports.url(producer.port()) + Producer.METRICS_PATH));
    return addresses;
  }

  /**
   * Starts the services that are not running, and restarts those with other options or an older
   * configuration; reports the reason of each restart. Waits until all are ready. Stops the started
   * services after a failure or interruption.
   *
   * @return the number of started services
   * @throws StackException if a service fails or is not ready in time
   */
  public int up(Duration timeout) {
    return StackLock.runLocked(folder, () -> up(ProcessRegistry.read(folder), timeout));
  }

  /** Stops the named services, all without names, then does the same as {@link #up}. */
  public int restart(Collection<String> names, Duration timeout) {
    List<StackService> selected = select(names);
    return StackLock.runLocked(
        folder,
        () -> {
          ProcessRegistry registry = ProcessRegistry.read(folder);
          stop(registry, registry.findAll(selected));
          return up(registry, timeout);
        });
  }

  private int up(ProcessRegistry registry, Duration timeout) {
    var configuration =
        new ServiceConfiguration(folder, StackFiles.generatePrometheus(contract, ports));
    StartPlan plan = StartPlan.create(services, registry, configuration);
    // Before a running service is stopped.
    requireFreePorts(plan.steps().stream().filter(step -> step.running().isEmpty()));
    plan.steps().forEach(this::reportReason);
    stop(registry, plan.replaced());
    requireFreePorts(plan.steps().stream());
    configuration.write();
    try (var launcher = new ProcessLauncher(folder, registry, progress)) {
      for (StartPlan.Step step : plan.steps()) {
        StackService service = step.service();
        long pid = launcher.start(service, configuration.fingerprint(service)).pid();
        progress.accept("started  " + service.title() + ", process " + pid);
      }
      new ReadinessWaiter(new ReadinessProbe(contract, ports), new LogFiles(folder), progress)
          .await(timeout, () -> findStopped(launcher, registry));
      launcher.keepRunning();
    }
    return plan.steps().size();
  }

  private void requireFreePorts(Stream<StartPlan.Step> steps) {
    int highest = services.stream().flatMap(s -> s.ports().stream()).reduce(0, Math::max);
    int step = highest + PORT_STEP <= PortMapping.MAX_PORT ? PORT_STEP : -PORT_STEP;
    PortAvailability.requireFree(
        steps.map(StartPlan.Step::service).toList(),
        suggestion.apply(List.of("up", "--port-offset", String.valueOf(ports.offset() + step))));
  }

  private void reportReason(StartPlan.Step step) {
    if (!step.reason().isEmpty()) {
      progress.accept(
          (step.running().isPresent() ? "restart  " : "start    ")
              + step.service().title()
              + ": "
              + step.reason());
    }
  }

  private Optional<StackService> findStopped(ProcessLauncher launcher, ProcessRegistry registry) {
    launcher.requireNotInterrupted();
    return services.stream().filter(service -> !registry.isRunning(service)).findFirst();
  }

  /** The states of all services. */
  public List<ServiceState> states() {
    ProcessRegistry registry = ProcessRegistry.read(folder);
    List<ReadinessProbe.ProbeResult> probes = new ReadinessProbe(contract, ports).probe();
    return services.stream().map(service -> state(service, registry, probes)).toList();
  }

  private static ServiceState state(
      StackService service, ProcessRegistry registry, List<ReadinessProbe.ProbeResult> probes) {
    Optional<ProcessRecord> running =
        registry.find(service.name()).filter(ProcessRecord::isRunning);
    List<String> missing =
        probes.stream()
            .filter(probe -> running.isPresent() && probe.service().equals(service.name()))
            .flatMap(probe -> probe.missing().stream())
            .toList();
    return new ServiceState(
        service, running.map(ProcessRecord::pid), running.map(ProcessRecord::start), missing);
  }

  /**
   * Stops all processes of this stack, and no others.
   *
   * @return the number of processes that were running
   */
  public int down() {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    return StackLock.runLocked(
        folder,
        () -> {
          ProcessRegistry registry = ProcessRegistry.read(folder);
          return stop(registry, registry.all());
        });
  }

  private int stop(ProcessRegistry registry, Collection<ProcessRecord> records) {
    if (records.isEmpty()) {
      return 0;
    }
    List<ProcessRecord> running = records.stream().filter(ProcessRecord::isRunning).toList();
    List<Long> killed =
        ProcessTerminator.terminate(ProcessRecord.alive(running)).stream()
            .map(ProcessHandle::pid)
            .toList();
    for (ProcessRecord record : records) {
      String outcome = "was not running";
      if (running.contains(record)) {
        outcome = killed.contains(record.pid()) ? "did not exit and was killed" : "exited";
      }
      progress.accept("stopped  " + record.name() + ", process " + record.pid() + " " + outcome);
    }
    registry.remove(records);
    return running.size();
  }

  /** The last lines of the logs of the named services; of all without names. */
  public Map<StackService, List<String>> logs(Collection<String> names, int lines) {
    var logs = new LogFiles(folder);
    Map<StackService, List<String>> last = new LinkedHashMap<>();
    select(names).forEach(service -> last.put(service, logs.tail(service.name(), lines)));
    return last;
  }

  /** The log file of a service. */
  public Path log(StackService service) {
    return new LogFiles(folder).file(service.name());
  }

  private List<StackService> select(Collection<String> names) {
    List<String> known = services.stream().map(StackService::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new StackException(
            "unknown service \""
                + name
                + "\""
                + Suggestions.didYouMean(name, known)
                + "\n  → services: "
                + ShortList.format(known));
      }
    }
    return services.stream().filter(s -> names.isEmpty() || names.contains(s.name())).toList();
  }
}
