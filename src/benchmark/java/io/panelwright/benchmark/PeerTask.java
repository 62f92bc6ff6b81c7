package io.panelwright.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** One row of the comparison: how often to build a dashboard in a round, and the measured times. */
final class PeerTask {

  private static final int WARM_UP_ROUNDS = 25;

  private final String name;
  private final int count;
  private final Work work;
  private final List<Double> micros = new ArrayList<>();
  private long size;

  /** Builds a dashboard some times. */
  interface Work {
    Result run(int count);
  }

  /**
   * The result of one round.
   *
   * @param nanos of CPU
   * @param size of the last result: bytes of the text, or the number of parts
   */
  record Result(long nanos, long size) {

    /** Runs the work on this thread. */
    static Result ofThisThread(int count, IntFunction<Integer> work) {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long start = threads.getCurrentThreadCpuTime();
      int size = 0;
      for (int i = 0; i < count; i++) {
        size = work.apply(i);
      }
      return new Result(threads.getCurrentThreadCpuTime() - start, size);
    }
  }

  PeerTask(String name, int count, Work work) {
    this.name = name;
    this.count = count;
    this.work = work;
  }

  void warmUp() {
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      work.run(count);
    }
  }

  void measure() {
    Result result = work.run(count);
    micros.add(result.nanos() / 1000.0 / count);
    size = result.size();
  }

  String name() {
    return name;
  }

  long size() {
    return size;
  }

  /** The time in microseconds below which a share of the rounds is. */
  double quantile(double share) {
    List<Double> sorted = micros.stream().sorted().toList();
    return sorted.get((int) Math.round(share * (sorted.size() - 1)));
  }
}
