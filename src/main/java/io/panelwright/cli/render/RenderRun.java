package io.panelwright.cli.render;

import io.panelwright.cli.ConfigurationFile;
import io.panelwright.cli.Console;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.ReportOptions;
import io.panelwright.format.DashboardFormat;
import io.panelwright.report.ReportData;
import java.util.List;

/**
 * The common part of {@code render} and {@code check}: the files in memory, and their findings.
 *
 * @param files in the order of the dashboards
 * @param report findings of rendering and of the rules
 */
record RenderRun(List<RenderedFile> files, ReportData report) {

  RenderRun {
    files = List.copyOf(files);
  }

  /** Renders and checks all dashboards; prints which {@code panels.yaml} was used. */
  static RenderRun run(
      Console console, RenderOptions options, DashboardFormat format, ReportOptions reportOptions) {
    ConfigurationFile configuration = ConfigurationFile.read(console, reportOptions.config());
    RenderResult rendering = RenderResult.render(console, options);
    console.printProgress(rendering.panels());
    List<RenderedFile> files = rendering.files(name -> format);
    ReportData report = ProjectLinter.lint(rendering, files, options, configuration);
    return new RenderRun(files, reportOptions.configure(report));
  }
}
