package io.panelwright.cli.render;

import io.panelwright.cli.CommittedFiles;
import io.panelwright.cli.ConfigurationFile;
import io.panelwright.cli.Console;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.ReportOptions;
import io.panelwright.cli.RunOptions;
import io.panelwright.cli.WorkerPool;
import io.panelwright.format.DashboardFormat;
import io.panelwright.report.ReportData;
import java.util.Optional;

/**
 * The common part of {@code render} and {@code check}: the rendered dashboards and their findings.
 *
 * @param run the rendered dashboards
 * @param report findings of rendering and of the rules
 */
record CheckedDrafts(DraftRun run, ReportData report) {

  /** Renders and checks the dashboards; prints which {@code panels.yaml} was used. */
  static CheckedDrafts check(
      Console console,
      RenderOptions options,
      DashboardFormat format,
      ReportOptions reportOptions,
      RunOptions runOptions,
      SinceOption since,
      WorkerPool pool) {
    Optional<CommittedFiles> committed = since.committed(console);
    ConfigurationFile configuration = ConfigurationFile.read(console, reportOptions.config());
    options.environment().environment(console, reportOptions.config());
    DraftRun run = DraftRun.render(console, options, options.out(), format, runOptions, pool);
    console.printProgress(run.panels());
    run.shardNote().ifPresent(console::printProgress);
    UnchangedDrafts unchanged =
        committed
            .map(files -> since.unchanged(console, files, run, reportOptions.config(), pool))
            .orElse(UnchangedDrafts.NONE);
    ReportData report = ProjectLinter.lint(run, configuration, pool, unchanged);
    return new CheckedDrafts(run, reportOptions.configure(report));
  }
}
