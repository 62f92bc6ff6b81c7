package io.panelwright.paneldata;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Threads that wait for servers, shared by all dashboards; they end by themselves when idle. */
final class QueryThreads {

  /** The number of queries at the same time; the client limits the requests to each server. */
  private static final int PARALLEL = 16;

  private static final long IDLE_SECONDS = 10;

  private static final ThreadPoolExecutor EXECUTOR = createExecutor();

  private QueryThreads() {}

  private static ThreadPoolExecutor createExecutor() {
    var executor =
        new ThreadPoolExecutor(
            PARALLEL,
            PARALLEL,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              var thread = new Thread(task, "panel query");
              thread.setDaemon(true);
              return thread;
            });
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  /** Starts a task; the result waits for its end. */
  static <T> Supplier<T> start(Supplier<T> task) {
    Future<T> future = EXECUTOR.submit(task::get);
    return () -> await(future);
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }
}
