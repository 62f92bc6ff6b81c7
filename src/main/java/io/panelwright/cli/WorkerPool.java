package io.panelwright.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Threads that work on items at the same time. The results have the order of the items, so output
 * does not depend on the number of threads.
 *
 * <p>The thread of the caller is one of the workers. Only a few items per worker are in progress,
 * so that memory does not depend on the number of items.
 */
public final class WorkerPool implements AutoCloseable {

  private static final int ITEMS_PER_WORKER = 8;

  private final int workers;
  private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final ThreadPoolExecutor threads;

  /**
   * Creates a pool; its threads start with the first items.
   *
   * @param workers the number of threads, with that of the caller
   */
  public WorkerPool(int workers) {
    this.workers = workers;
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    var number = new AtomicInteger();
    int others = Math.max(1, workers - 1);
    this.threads =
        new ThreadPoolExecutor(
            others,
            others,
            1,
            TimeUnit.SECONDS,
            queue,
            work -> {
              var thread = new Thread(work, "worker " + number.incrementAndGet());
              thread.setDaemon(true);
              // Where service loaders find the classes of teams.
              thread.setContextClassLoader(loader);
              return thread;
            });
  }

  /** The number of threads, with that of the caller. */
  public int workers() {
    return workers;
  }

  /**
   * Works on all items.
   *
   * @param items iterated on the thread of the caller
   * @param work called by all workers; an exception ends the run, the first item's exception first
   * @param results called on the thread of the caller, in the order of the items
   */
  public <T, R> void forEach(
      Iterable<? extends T> items, Function<? super T, R> work, Consumer<? super R> results) {
    if (workers == 1) {
      items.forEach(item -> results.accept(work.apply(item)));
      return;
    }
    Deque<FutureTask<R>> pending = new ArrayDeque<>();
    try {
      for (T item : items) {
        var task = new FutureTask<>(() -> work.apply(item));
        pending.add(task);
        threads.execute(task);
        if (pending.size() >= workers * ITEMS_PER_WORKER) {
          results.accept(await(pending.remove()));
        }
      }
      while (!pending.isEmpty()) {
        results.accept(await(pending.remove()));
      }
    } finally {
      pending.forEach(task -> task.cancel(false));
    }
  }

  /** Works on other items until a task is done. */
  private <R> R await(FutureTask<R> task) {
    while (!task.isDone()) {
      Runnable other = queue.poll();
      if (other == null) {
        break;
      }
      other.run();
    }
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw WorkerPool.<RuntimeException>unchecked(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRunException("interrupted", e);
    }
  }

  /**
   * Returns the exception of an item as it is. The code of teams may also throw checked exceptions:
   * other languages than Java do not declare them.
   */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E unchecked(Throwable cause) throws E {
    throw (E) cause;
  }

  /** Waits for the items in progress, of which a failed run has some, and ends the threads. */
  @Override
  public void close() {
    threads.shutdown();
    boolean interrupted = Thread.interrupted();
    try {
      threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
