package io.panelwright.stack;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Producer;
import io.panelwright.diagnostic.Nearest;
import java.io.IOException;
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

/**
 * Real Prometheus servers, and stand-ins for producers, as processes of this machine. What runs is
 * remembered in a folder, so that another run of this program can stop it.
 */
public final class LocalStack {

  private final Contract contract;
  private final Path folder;
  private final Placement placement;
  private final List<Part> parts;
  private final Consumer<String> progress;

  /**
   * @param folder for configuration, data and logs
   * @param offset added to every port of the contract
   * @param program what starts this program
   * @param progress takes lines for people while they wait
   */
  public LocalStack(
      Contract contract, Path folder, int offset, List<String> program, Consumer<String> progress) {
    this.contract = contract;
    this.folder = folder.toAbsolutePath().normalize();
    this.placement = Placement.local(offset);
    this.progress = progress;
    List<Part> all = new ArrayList<>();
    contract.stack().servers().forEach(server -> all.add(Part.of(server, placement, this.folder)));
    contract
        .standIns()
        .forEach(standIn -> all.add(Part.of(standIn, placement, this.folder, program)));
    this.parts = List.copyOf(all);
  }

  /**
   * A part, and how it is.
   *
   * @param since when its process began; empty when none runs
   * @param missing what it lacks to do its work; empty when it does it
   */
  public record State(
      Part part, Optional<Long> pid, Optional<Instant> since, List<String> missing) {

    public State {
      missing = List.copyOf(missing);
    }

    /** Whether its process runs. */
    public boolean isRunning() {
      return pid.isPresent();
    }
  }

  /** What the folder of a contract's stack is called, so that each offset has its own. */
  public static String folderName(Contract contract, int offset) {
    return Slug.of(contract.name()) + (offset == 0 ? "" : "+" + offset);
  }

  /** Where to look: servers and producers by what people call them. */
  public Map<String, String> addresses() {
    Map<String, String> addresses = new LinkedHashMap<>();
    contract
        .stack()
        .servers()
        .forEach(server -> addresses.put("Prometheus " + server.name(), placement.url(server)));
    contract
        .producers()
        .forEach(
            producer ->
                addresses.put(
                    producer.name(), placement.url(producer.port()) + Producer.METRICS_PATH));
    return addresses;
  }

  /**
   * Starts what does not run, starts anew what runs by an older configuration, and waits until all
   * do their work. When that fails or is interrupted, what was started is ended.
   *
   * @return how many were started
   */
  public int up(Duration patience) {
    return StackLock.holding(folder, () -> up(Roster.read(folder), patience));
  }

  /** {@link #up}, the named parts being stopped before; all when none is named. */
  public int restart(Collection<String> names, Duration patience) {
    List<Part> chosen = chosen(names);
    return StackLock.holding(
        folder,
        () -> {
          Roster roster = Roster.read(folder);
          stop(roster, roster.of(chosen));
          return up(roster, patience);
        });
  }

  private int up(Roster roster, Duration patience) {
    List<String> changed = writeConfiguration();
    List<Part> old = parts.stream().filter(part -> isOutdated(part, roster, changed)).toList();
    List<Part> missing =
        parts.stream().filter(part -> old.contains(part) || !roster.runs(part)).toList();
    stop(roster, roster.of(old));
    PortCheck.allFree(missing);
    try (var launch = new Launch(folder, roster, progress)) {
      for (Part part : missing) {
        long pid = launch.start(part).pid();
        progress.accept("started  " + part.title() + ", process " + pid);
      }
      new Waiting(new Readiness(contract, placement), new Logs(folder), progress)
          .until(patience, () -> ended(launch, roster));
      launch.keep();
    }
    return missing.size();
  }

  private Optional<Part> ended(Launch launch, Roster roster) {
    launch.goesOn();
    return parts.stream().filter(part -> !roster.runs(part)).findFirst();
  }

  private static boolean isOutdated(Part part, Roster roster, List<String> changed) {
    boolean same =
        roster.part(part.name()).filter(run -> run.command().equals(part.command())).isPresent();
    return roster.runs(part) && (!same || changed.contains(part.name()));
  }

  /** Writes what differs; returns the names of the parts whose configuration it is. */
  private List<String> writeConfiguration() {
    List<String> changed = new ArrayList<>();
    for (Map.Entry<String, String> entry : StackFiles.prometheus(contract, placement).entrySet()) {
      Path file = folder.resolve(entry.getKey());
      try {
        if (!Files.exists(file) || !Files.readString(file).equals(entry.getValue())) {
          Files.createDirectories(file.getParent());
          Files.writeString(file, entry.getValue());
          changed.add(file.getFileName().toString().replaceFirst("\\..*", ""));
        }
      } catch (IOException e) {
        throw new StackException(file + " cannot be written: " + e.getMessage(), e);
      }
    }
    return changed;
  }

  /** How every part is. */
  public List<State> states() {
    Roster roster = Roster.read(folder);
    List<Readiness.Check> checks = new Readiness(contract, placement).checks();
    return parts.stream().map(part -> state(part, roster, checks)).toList();
  }

  private static State state(Part part, Roster roster, List<Readiness.Check> checks) {
    Optional<Started> running = roster.part(part.name()).filter(Started::isRunning);
    List<String> missing =
        checks.stream()
            .filter(check -> running.isPresent() && check.part().equals(part.name()))
            .flatMap(check -> check.missing().stream())
            .toList();
    return new State(part, running.map(Started::pid), running.map(Started::start), missing);
  }

  /**
   * Ends what this stack started and still runs, and nothing else.
   *
   * @return how many were ended
   */
  public int down() {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    return StackLock.holding(
        folder,
        () -> {
          Roster roster = Roster.read(folder);
          return stop(roster, roster.all());
        });
  }

  private int stop(Roster roster, Collection<Started> chosen) {
    if (chosen.isEmpty()) {
      return 0;
    }
    List<Started> running = chosen.stream().filter(Started::isRunning).toList();
    List<Started> killed = Ending.all(running);
    for (Started part : chosen) {
      String how = "was gone already";
      if (running.contains(part)) {
        how = killed.contains(part) ? "did not end by itself and was killed" : "ended";
      }
      progress.accept("stopped  " + part.name() + ", process " + part.pid() + " " + how);
    }
    roster.remove(chosen);
    return running.size();
  }

  /** The last lines of a part's log, for each of the named parts; of all when none is named. */
  public Map<Part, List<String>> logs(Collection<String> names, int lines) {
    var logs = new Logs(folder);
    Map<Part, List<String>> last = new LinkedHashMap<>();
    chosen(names).forEach(part -> last.put(part, logs.last(part.name(), lines)));
    return last;
  }

  /** The file of a part's log. */
  public Path log(Part part) {
    return new Logs(folder).file(part.name());
  }

  private List<Part> chosen(Collection<String> names) {
    List<String> known = parts.stream().map(Part::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new StackException(
            "no part is called \""
                + name
                + "\""
                + Nearest.hint(name, known)
                + "\n  → there are: "
                + String.join(", ", known));
      }
    }
    return parts.stream().filter(p -> names.isEmpty() || names.contains(p.name())).toList();
  }
}
