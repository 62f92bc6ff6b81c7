package io.panelwright.process;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops processes: SIGTERM, then SIGKILL after a timeout. */
public final class ProcessTerminator {

  private static final Duration TERM_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration KILL_TIMEOUT = Duration.ofSeconds(5);

  private ProcessTerminator() {}

  /**
   * Stops processes, with 10 s between SIGTERM and SIGKILL.
   *
   * @return those that had to be killed
   */
  public static List<ProcessHandle> terminate(Collection<ProcessHandle> processes) {
    return terminate(processes, TERM_TIMEOUT);
  }

  /**
   * Stops processes.
   *
   * @param timeout the time between SIGTERM and SIGKILL
   * @return those that had to be killed
   */
  public static List<ProcessHandle> terminate(
      Collection<ProcessHandle> processes, Duration timeout) {
    processes.forEach(ProcessHandle::destroy);
    await(processes, timeout);
    List<ProcessHandle> killed =
        processes.stream()
            .filter(ProcessHandle::isAlive)
            .filter(ProcessHandle::destroyForcibly)
            .toList();
    await(killed, KILL_TIMEOUT);
    return killed;
  }

  private static void await(Collection<ProcessHandle> processes, Duration timeout) {
    CompletableFuture<?>[] exits =
        processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(exits).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // The caller checks which processes are still alive.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
