package io.panelwright.stack;

import io.panelwright.stack.Readiness.Check;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Waits until the local stack does its work, and tells what is done and what is late. */
final class Waiting {

  private static final long PAUSE_MILLIS = 200;
  private static final int LINES_OF_LOG = 8;

  private final Readiness readiness;
  private final Logs logs;
  private final Consumer<String> progress;
  private final Set<String> told = new LinkedHashSet<>();
  private final long start = System.nanoTime();

  Waiting(Readiness readiness, Logs logs, Consumer<String> progress) {
    this.readiness = readiness;
    this.logs = logs;
    this.progress = progress;
  }

  /**
   * Returns when all checks are done.
   *
   * @param ended a part that does not run any more
   * @throws StackException when a part ends meanwhile, or time is up
   */
  void until(Duration patience, Supplier<Optional<Part>> ended) {
    while (true) {
      List<Check> checks = readiness.checks();
      checks.stream().filter(Check::isDone).forEach(this::tell);
      Optional<Part> gone = ended.get();
      if (gone.isPresent()) {
        throw new StackException(gone.get().title() + " ended by itself" + log(gone.get().name()));
      }
      List<Check> late = checks.stream().filter(check -> !check.isDone()).toList();
      if (late.isEmpty()) {
        return;
      }
      if (passed().compareTo(patience) > 0) {
        throw new StackException(late(late, patience));
      }
      pause();
    }
  }

  private void tell(Check check) {
    if (told.add(check.title())) {
      progress.accept(
          "ready    "
              + check.title()
              + ", "
              + check.place()
              + ", after "
              + String.format(Locale.ROOT, "%.1f s", passed().toMillis() / 1000.0));
    }
  }

  private String late(List<Check> late, Duration patience) {
    List<String> lines = new ArrayList<>();
    Set<String> parts = new LinkedHashSet<>();
    for (Check check : late) {
      lines.add(
          check.title()
              + " is not ready after "
              + patience.toSeconds()
              + " s: "
              + check.missing().orElseThrow());
      parts.add(check.part());
    }
    parts.forEach(part -> lines.add(log(part).strip()));
    return String.join("\n", lines);
  }

  private String log(String part) {
    List<String> last = logs.last(part, LINES_OF_LOG);
    return last.isEmpty()
        ? "\n" + logs.file(part) + " has nothing"
        : "\n" + logs.file(part) + " ends:\n  " + String.join("\n  ", last);
  }

  private Duration passed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    }
  }
}
