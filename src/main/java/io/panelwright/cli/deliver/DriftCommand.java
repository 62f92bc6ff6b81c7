package io.panelwright.cli.deliver;

import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.Progress;
import io.panelwright.deliver.drift.DriftReport;
import io.panelwright.deliver.drift.DriftRun;
import io.panelwright.deliver.drift.DriftTarget;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code drift}: compares the dashboards with a Grafana. */
public final class DriftCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;

  private final Argument<DriftFormat> format =
      Argument.option("--format")
          .paramLabel("FORMAT")
          .converter(new DriftFormat.Converter())
          .candidates(DriftFormat.ids())
          .description(
              "Format of the result: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
          .withDefault(DriftFormat.class, DriftFormat.TEXT, "text");

  private final GrafanaOptions grafana = new GrafanaOptions();
  private final DashboardOptions options = new DashboardOptions();

  public DriftCommand(Console console) {
    super(
        "drift",
        "Compare the dashboards with those of a Grafana, and with the last push: what changed in"
            + " the source, what users changed in Grafana, and both.");
    this.console = console;
    addArguments(format, grafana, options);
    footer(
        "",
        "Credentials: GRAFANA_TOKEN, or GRAFANA_USER and GRAFANA_PASSWORD, or those of --env.",
        "The last push is found in the version history, which a Viewer may not read; without it,"
            + " only source and Grafana are compared. Nothing is written.",
        "Exit code 1 if a dashboard differs; defaults and migrations of Grafana are no difference."
            + " 3 if a dashboard could not be read.");
  }

  @Override
  public Integer call() {
    DeliveryTarget target = grafana.target(console, options);
    Optional<ProjectDashboards.Rendering> rendering =
        ProjectDashboards.renderWithSources(console, options, grafana.config(), target.api());
    if (rendering.isEmpty()) {
      console.err().println("Nothing was compared.");
      return ExitCode.COULD_NOT_RUN;
    }
    DriftRun.Outcome outcome = compare(target, rendering.get());
    return outcome
        .stop()
        .map(stop -> stop.accept(new StopPrinter(console, "Nothing was compared.")))
        .orElseGet(() -> print(outcome.report().orElseThrow(), rendering.get()));
  }

  private DriftRun.Outcome compare(DeliveryTarget target, ProjectDashboards.Rendering rendering) {
    var driftTarget =
        new DriftTarget(
            target.grafana(),
            target.api(),
            target.project(),
            target.environmentName(),
            target.folder(),
            options.profile());
    try (var progress = new Progress(console, "dashboards")) {
      return new DriftRun(driftTarget, progress::update)
          .run(rendering.dashboards(), options.contracts().isEmpty());
    }
  }

  private int print(DriftReport report, ProjectDashboards.Rendering rendering) {
    var lines = new AuthorLines(rendering.sources());
    console
        .out()
        .print(format.value().render(report.map(lines::locate), lines, console.terminal().style()));
    if (report.isIncomplete()) {
      return ExitCode.COULD_NOT_RUN;
    }
    return report.hasDrift() ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
