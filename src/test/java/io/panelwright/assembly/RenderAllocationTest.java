package io.panelwright.assembly;

import static io.panelwright.dsl.panel.Panels.stat;
import static io.panelwright.dsl.panel.Panels.timeseries;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.variable.Variables;
import io.panelwright.grafana.schema.Profile;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Limits the memory that rendering allocates. Unlike times, it hardly depends on the machine;
 * docs/performance.md has the times.
 */
final class RenderAllocationTest {

  private static final long KILOBYTE = 1024;

  /** About 1,200 KB are measured; 5,700 KB were before the limit existed. */
  private static final long MAX_BYTES = 2000 * KILOBYTE;

  private static final int WARM_UP_RUNS = 3;

  @Test
  void a_dashboard_of_64_panels_needs_little_memory() {
    assertThat(allocatedBytes(64)).isBetween(500 * KILOBYTE, MAX_BYTES);
  }

  @Test
  void memory_is_linear_in_the_number_of_panels() {
    double growth = (double) allocatedBytes(6400) / allocatedBytes(640);

    assertThat(growth).isBetween(8.0, 11.0);
  }

  /** The bytes that this thread allocates for one dashboard, after others like it. */
  private static long allocatedBytes(int panels) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int i = 0; i < WARM_UP_RUNS; i++) {
      render(panels);
    }
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    String text = render(panels);
    long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    assertThat(text).hasSizeGreaterThan(1000 * panels);
    return after - before;
  }

  private static String render(int panels) {
    Owner owner = Owner.prometheus("${ds}");
    Section[] sections =
        IntStream.range(0, panels / 8).mapToObj(row -> section(owner, row)).toArray(Section[]::new);
    Dashboard dashboard =
        Dashboard.dashboard("bench", "Bench", sections)
            .variables(Variables.datasource("ds", "prometheus"));
    Assembly assembly = Assembler.assemble(dashboard, Profile.DEFAULT);
    assertThat(assembly.findings()).isEmpty();
    return assembly.document().text();
  }

  private static Section section(Owner owner, int row) {
    Panel[] panels =
        IntStream.range(0, 8)
            .mapToObj(index -> panel(owner, row + "/" + index, index))
            .toArray(Panel[]::new);
    return Section.section("Row " + row, owner, panels);
  }

  private static Panel panel(Owner owner, String title, int index) {
    String rate = "rate(http_requests_total{job=\"x" + index + "\"}[$__rate_interval])";
    return index % 2 == 0
        ? timeseries(title, Units.SECONDS, owner.query("sum by (job) (" + rate + ")"))
        : stat(title, Units.SECONDS, owner.query("sum(" + rate + ")").instant());
  }
}
