package io.panelwright.deliver;

import io.panelwright.client.http.RequestFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Handles several dashboards at the same time, and returns the results in their order. The rest is
 * not reached after a failure that awaits all of them, or after several other failures.
 */
public final class ParallelRun<T, R> {

  private static final int THREADS = 4;

  /** So many dashboards fail because of a common cause, such as a folder that is closed. */
  private static final int MAX_FAILURES = 5;

  private static final int FORBIDDEN = 403;
  private static final int TOO_LARGE = 413;

  private final Function<T, Step<R>> work;
  private final Function<T, R> notReached;
  private final ProgressListener progress;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  /**
   * Creates a run.
   *
   * @param notReached the result of an item after the run has stopped
   */
  public ParallelRun(
      Function<T, Step<R>> work, Function<T, R> notReached, ProgressListener progress) {
    this.work = work;
    this.notReached = notReached;
    this.progress = progress;
  }

  /** Listens to the progress, from several threads. */
  @FunctionalInterface
  public interface ProgressListener {
    void update(int done, int total);
  }

  /** The result of one item, and the failure that it describes. */
  public record Step<R>(R result, Optional<RequestFailure> failure) {

    public static <R> Step<R> of(R result) {
      return new Step<>(result, Optional.empty());
    }

    public static <R> Step<R> failed(R result, RequestFailure failure) {
      return new Step<>(result, Optional.of(failure));
    }
  }

  /**
   * Handles all items.
   *
   * @param finished receives the results in the order of the items, as soon as they are known
   */
  public List<R> run(List<T> items, Consumer<R> finished) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, ParallelRun::thread);
    try {
      List<Future<R>> futures = new ArrayList<>();
      for (T item : items) {
        futures.add(threads.submit(() -> step(item, items.size())));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
        R result = await(future);
        results.add(result);
        finished.accept(result);
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "delivery");
    thread.setDaemon(true);
    return thread;
  }

  private R step(T item, int total) {
    if (stopped.get()) {
      return notReached.apply(item);
    }
    Step<R> step = work.apply(item);
    step.failure().filter(failure -> !concernsOneDashboard(failure)).ifPresent(this::count);
    progress.update(done.incrementAndGet(), total);
    return step.result();
  }

  private void count(RequestFailure failure) {
    if (failed.incrementAndGet() >= MAX_FAILURES || awaitsOthers(failure)) {
      stopped.set(true);
    }
  }

  /** Whether the client refused it, for example because Grafana cannot convert the dashboard. */
  private static boolean concernsOneDashboard(RequestFailure failure) {
    return failure.kind() == RequestFailure.Kind.UNSUPPORTED && failure.status() == 0;
  }

  /** Whether the server or the account has a problem, not the dashboard. */
  private static boolean awaitsOthers(RequestFailure failure) {
    return switch (failure.kind()) {
      case HOST_UNKNOWN, CONNECTION_REFUSED, NO_ROUTE, TLS_FAILURE, CONNECT_TIMEOUT -> true;
      case UNSUPPORTED, NOT_READY -> true;
      case UNAUTHORIZED -> failure.status() != FORBIDDEN;
      case LIMIT_EXCEEDED -> failure.status() != TOO_LARGE;
      case CONNECTION_RESET, RESPONSE_TIMEOUT, RESPONSE_TOO_LARGE -> false;
      case NOT_FOUND, CONFLICT, INVALID_REQUEST, SERVER_ERROR, INVALID_RESPONSE -> false;
    };
  }

  private static <R> R await(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted during a delivery");
    }
  }
}
