package io.panelwright.lint;

import io.panelwright.contract.Contract;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.promql.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An example of a rule: a part of a dashboard. Tests run every example. */
public sealed interface Example {

  /** The text of the example. */
  String text();

  /** The dashboards of the example, without other violations; the last one has the violation. */
  default List<LintedDashboard> dashboards() {
    return List.of(LintedDashboard.of(ExampleDocument.wrap(this)));
  }

  /** Analyzes the last dashboard of the example. */
  default LintContext analyze(Optional<Contract> contract, GrafanaSchema schema, Dialect dialect) {
    List<LintedDashboard> all = dashboards();
    return LintContext.analyze(all.get(all.size() - 1), contract, schema, dialect, LintRun.of(all));
  }

  /** A PromQL query of an otherwise valid time series panel. */
  record Query(String text) implements Example {}

  /** The JSON of a panel; missing members are added from a default panel. */
  record Panel(String text) implements Example {}

  /** The JSON of a dashboard; missing members are added from a default dashboard. */
  record Dashboard(String text) implements Example {}

  /** Several dashboard files of one folder. */
  record Files(List<ExampleFile> files) implements Example {

    public Files {
      files = List.copyOf(files);
    }

    @Override
    public String text() {
      return files.stream()
          .map(file -> file.name() + ":\n" + file.json().indent(2).stripTrailing())
          .collect(Collectors.joining("\n"));
    }

    @Override
    public List<LintedDashboard> dashboards() {
      return files.stream().map(ExampleFile::dashboard).toList();
    }
  }

  /**
   * A file of an example.
   *
   * @param json a dashboard in any format that lint reads
   */
  record ExampleFile(String name, String json) {

    private LintedDashboard dashboard() {
      DashboardFile file = DashboardFile.read(name, json).file().orElseThrow();
      return new LintedDashboard(name, file.format(), file.document());
    }
  }

  /** Creates a query example. */
  static Example query(String promql) {
    return new Query(promql.strip());
  }

  /** Creates a panel example. */
  static Example panel(String json) {
    return new Panel(json.strip());
  }

  /** Creates a dashboard example. */
  static Example dashboard(String json) {
    return new Dashboard(json.strip());
  }

  /** Creates a file of an example with several. */
  static ExampleFile file(String name, String json) {
    return new ExampleFile(name, json.strip());
  }

  /** Creates an example of several files. */
  static Example files(ExampleFile... files) {
    return new Files(List.of(files));
  }
}
