package io.panelwright.testing;

import java.lang.management.ManagementFactory;

/** The processor's time of the current thread, which does not depend on the machine's load. */
public final class CpuTime {

  private CpuTime() {}

  /** The time of this thread since its start, in nanoseconds; to be subtracted. */
  public static long nanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
