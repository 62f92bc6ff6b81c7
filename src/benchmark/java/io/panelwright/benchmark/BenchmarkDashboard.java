package io.panelwright.benchmark;

import static io.panelwright.dsl.panel.Panels.stat;
import static io.panelwright.dsl.panel.Panels.timeseries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.panelwright.assembly.Assembler;
import io.panelwright.assembly.Assembly;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.variable.Variables;
import io.panelwright.grafana.schema.Profile;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A dashboard with rows of eight panels, time series and stats in turn, one query each. The scripts
 * in {@code src/benchmark/peers} build the same one with other libraries.
 */
final class BenchmarkDashboard {

  private static final int PANELS_PER_ROW = 8;
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final ObjectWriter PRETTY = JACKSON.writerWithDefaultPrettyPrinter();

  private BenchmarkDashboard() {}

  /** Builds the dashboard with the queries of the other libraries: eight different ones. */
  static Dashboard build(int panels) {
    return build(panels, index -> "x" + index);
  }

  /**
   * Builds the dashboard.
   *
   * @param job the job's name in the query of a panel by its index in the row
   */
  static Dashboard build(int panels, IntFunction<String> job) {
    Owner owner = Owner.prometheus("${ds}");
    Section[] sections =
        IntStream.range(0, panels / PANELS_PER_ROW)
            .mapToObj(row -> section(owner, row, job))
            .toArray(Section[]::new);
    return Dashboard.dashboard("bench", "Bench", sections)
        .variables(Variables.datasource("ds", "prometheus"));
  }

  private static Section section(Owner owner, int row, IntFunction<String> job) {
    Panel[] panels = new Panel[PANELS_PER_ROW];
    for (int i = 0; i < panels.length; i++) {
      panels[i] = i % 2 == 0 ? series(owner, row, i, job) : state(owner, row, i, job);
    }
    return Section.section("Row " + row, owner, panels);
  }

  private static Panel series(Owner owner, int row, int index, IntFunction<String> job) {
    String selector = "http_requests_total{job=\"" + job.apply(index) + "\"}[$__rate_interval]";
    return timeseries(
            "Panel " + row + "/" + index,
            Units.SECONDS,
            owner.query("sum by (job) (rate(" + selector + "))").legend("{{job}}"))
        .width(12)
        .height(8);
  }

  private static Panel state(Owner owner, int row, int index, IntFunction<String> job) {
    String selector = "http_requests_total{job=\"" + job.apply(index) + "\"}[$__rate_interval]";
    return stat(
            "Panel " + row + "/" + index,
            Units.SECONDS,
            owner.query("sum(rate(" + selector + "))").instant())
        .width(12)
        .height(8);
  }

  static Assembly assemble(Dashboard dashboard) {
    return Assembler.assemble(dashboard, Profile.DEFAULT);
  }

  static byte[] write(Assembly assembly) {
    return assembly.document().bytes();
  }

  /** Builds, assembles and writes the dashboard with eight different queries. */
  static byte[] render(int panels) {
    return write(assemble(build(panels)));
  }

  /** Builds, assembles and writes the dashboard. */
  static byte[] render(int panels, IntFunction<String> job) {
    return write(assemble(build(panels, job)));
  }

  /** The document as a tree of Jackson. */
  static JsonNode jacksonTree(Assembly assembly) {
    try {
      return JACKSON.readTree(assembly.document().text());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a tree with Jackson's pretty printer. */
  static byte[] writeWithJackson(JsonNode tree) {
    try {
      return PRETTY.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
