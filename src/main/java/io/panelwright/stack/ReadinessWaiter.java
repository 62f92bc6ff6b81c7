package io.panelwright.stack;

import io.panelwright.stack.ReadinessProbe.ProbeResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Waits until the local stack is ready, and reports progress. */
final class ReadinessWaiter {

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int LOG_LINES = 8;

  private final ReadinessProbe probe;
  private final LogFiles logs;
  private final Consumer<String> progress;
  private final Set<String> reported = new LinkedHashSet<>();
  private final long start = System.nanoTime();

  ReadinessWaiter(ReadinessProbe probe, LogFiles logs, Consumer<String> progress) {
    this.probe = probe;
    this.logs = logs;
    this.progress = progress;
  }

  /**
   * Waits until all checks succeed.
   *
   * @param exited returns a service that is no longer running
   * @throws StackException if a service exits, or a check does not succeed in time
   */
  void await(Duration timeout, Supplier<Optional<StackService>> exited) {
    while (true) {
      List<ProbeResult> results = probe.probe();
      results.stream().filter(ProbeResult::isReady).forEach(this::report);
      Optional<StackService> stopped = exited.get();
      if (stopped.isPresent()) {
        throw new StackException(
            stopped.get().title() + " exited unexpectedly" + logTail(stopped.get().name()));
      }
      List<ProbeResult> late = results.stream().filter(result -> !result.isReady()).toList();
      if (late.isEmpty()) {
        return;
      }
      if (elapsed().compareTo(timeout) > 0) {
        throw new StackException(timeoutMessage(late, timeout));
      }
      pause(PAUSE);
    }
  }

  private void report(ProbeResult result) {
    if (reported.add(result.title())) {
      progress.accept(
          "ready    "
              + result.title()
              + ", "
              + result.url()
              + ", after "
              + String.format(Locale.ROOT, "%.1f s", elapsed().toMillis() / 1000.0));
    }
  }

  private String timeoutMessage(List<ProbeResult> late, Duration timeout) {
    List<String> lines = new ArrayList<>();
    Set<String> services = new LinkedHashSet<>();
    for (ProbeResult result : late) {
      lines.add(
          result.title()
              + " is not ready after "
              + timeout.toSeconds()
              + " s: "
              + result.missing().orElseThrow());
      services.add(result.service());
    }
    services.forEach(service -> lines.add(logTail(service).strip()));
    return String.join("\n", lines);
  }

  private String logTail(String service) {
    List<String> last = logs.tail(service, LOG_LINES);
    return last.isEmpty()
        ? "\n" + logs.file(service) + " is empty"
        : "\n" + logs.file(service) + " ends with:\n  " + String.join("\n  ", last);
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Sleeps; an interruption becomes a {@link StackException}. */
  static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    }
  }
}
