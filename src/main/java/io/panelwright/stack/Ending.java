package io.panelwright.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: they are asked first, and those that do not go are made to. */
final class Ending {

  private static final Duration TO_GO = Duration.ofSeconds(10);
  private static final Duration TO_DIE = Duration.ofSeconds(5);

  private Ending() {}

  /** Ends those that run; returns the ones that had to be killed. */
  static List<Started> all(Collection<Started> parts) {
    return all(parts, TO_GO);
  }

  static List<Started> all(Collection<Started> parts, Duration patience) {
    parts.forEach(part -> part.process().ifPresent(ProcessHandle::destroy));
    await(parts, patience);
    List<Started> killed = new ArrayList<>();
    for (Started part : parts) {
      if (part.process().filter(ProcessHandle::destroyForcibly).isPresent()) {
        killed.add(part);
      }
    }
    await(killed, TO_DIE);
    return killed;
  }

  private static void await(Collection<Started> parts, Duration patience) {
    CompletableFuture<?>[] exits =
        parts.stream()
            .flatMap(part -> part.process().stream())
            .map(ProcessHandle::onExit)
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(exits).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // What is left is seen by asking the processes again.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
