package io.panelwright.deliver.push;

import io.panelwright.deliver.RenderedDashboard;
import io.panelwright.deliver.push.DashboardOutcome.State;
import io.panelwright.deliver.push.DashboardPush.Step;
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

/** Pushes several dashboards at the same time; reports them in their order. */
final class ParallelPush {

  private static final int THREADS = 4;

  /** So many dashboards fail because of a common cause, such as a folder that is closed. */
  private static final int MAX_FAILURES = 5;

  private final PushListener listener;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  ParallelPush(PushListener listener) {
    this.listener = listener;
  }

  /**
   * Pushes all dashboards. The rest is not reached after a failure that awaits them, too, or after
   * several others.
   */
  List<DashboardOutcome> run(
      List<RenderedDashboard> dashboards, Function<RenderedDashboard, Step> push) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, ParallelPush::thread);
    try {
      List<Future<DashboardOutcome>> futures = new ArrayList<>();
      for (RenderedDashboard dashboard : dashboards) {
        futures.add(threads.submit(() -> step(dashboard, push, dashboards.size())));
      }
      List<DashboardOutcome> outcomes = new ArrayList<>();
      for (Future<DashboardOutcome> future : futures) {
        DashboardOutcome outcome = await(future);
        outcomes.add(outcome);
        listener.finished(outcome);
      }
      return outcomes;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "push");
    thread.setDaemon(true);
    return thread;
  }

  private DashboardOutcome step(
      RenderedDashboard dashboard, Function<RenderedDashboard, Step> push, int total) {
    if (stopped.get()) {
      return PushDecider.outcome(dashboard, State.NOT_REACHED);
    }
    Step step = push.apply(dashboard);
    boolean isFailure = step.outcome().state() == State.FAILED;
    if (step.fatal() || isFailure && failed.incrementAndGet() >= MAX_FAILURES) {
      stopped.set(true);
    }
    listener.progress(done.incrementAndGet(), total);
    return step.outcome();
  }

  private static DashboardOutcome await(Future<DashboardOutcome> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted during a push");
    }
  }
}
