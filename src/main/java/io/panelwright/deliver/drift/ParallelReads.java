package io.panelwright.deliver.drift;

import io.panelwright.client.http.RequestFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Reads several items at the same time, and returns the results in their order. */
final class ParallelReads {

  private static final int THREADS = 4;

  private static final int UNAUTHORIZED = 401;

  private ParallelReads() {}

  /**
   * The result of one item.
   *
   * @param fatal whether the same failure awaits the other items
   */
  record Step<R>(R result, boolean fatal) {

    static <R> Step<R> of(R result) {
      return new Step<>(result, false);
    }

    static <R> Step<R> failed(R result, RequestFailure failure) {
      boolean noResponse = failure.status() == 0;
      return new Step<>(result, noResponse || failure.status() == UNAUTHORIZED);
    }
  }

  /**
   * Reads all items.
   *
   * @param notReached the result of an item after a fatal failure
   */
  static <T, R> List<R> run(
      List<T> items,
      Function<T, Step<R>> read,
      Function<T, R> notReached,
      DriftRun.Progress progress) {
    var stopped = new AtomicBoolean();
    var done = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, ParallelReads::thread);
    try {
      List<Future<R>> futures = new ArrayList<>();
      for (T item : items) {
        futures.add(
            threads.submit(
                () -> {
                  if (stopped.get()) {
                    return notReached.apply(item);
                  }
                  Step<R> step = read.apply(item);
                  if (step.fatal) {
                    stopped.set(true);
                  }
                  progress.update(done.incrementAndGet(), items.size());
                  return step.result;
                }));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
        results.add(await(future));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "drift");
    thread.setDaemon(true);
    return thread;
  }

  private static <R> R await(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted during a comparison with Grafana");
    }
  }
}
