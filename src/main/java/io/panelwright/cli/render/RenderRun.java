package io.panelwright.cli.render;

import io.panelwright.cli.ConfigurationFile;
import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.ReportOptions;
import io.panelwright.format.DashboardFormat;
import io.panelwright.report.ReportData;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The common part of {@code render}, {@code check} and delivery: the files in memory, and their
 * findings.
 *
 * @param files in the order of the dashboards
 * @param report findings of rendering and of the rules
 * @param rendering the assembled dashboards, with the lines of their parts
 */
public record RenderRun(List<RenderedFile> files, ReportData report, RenderResult rendering) {

  public RenderRun {
    files = List.copyOf(files);
  }

  /**
   * Renders and checks all dashboards; prints which {@code panels.yaml} was used.
   *
   * @param folder of the files
   * @param config the file of {@code --config}
   */
  public static RenderRun run(
      Console console,
      DashboardOptions options,
      Path folder,
      DashboardFormat format,
      Optional<Path> config) {
    ConfigurationFile configuration = ConfigurationFile.read(console, config);
    options.environment().environment(console, config);
    RenderResult rendering = RenderResult.render(console, options);
    console.printProgress(rendering.panels());
    List<RenderedFile> files = rendering.files(name -> format);
    ReportData report = ProjectLinter.lint(rendering, files, options, folder, configuration);
    return new RenderRun(files, report, rendering);
  }

  /** Renders and checks the files of {@code --out}. */
  static RenderRun run(
      Console console, RenderOptions options, DashboardFormat format, ReportOptions reportOptions) {
    RenderRun run = run(console, options, options.out(), format, reportOptions.config());
    return new RenderRun(run.files, reportOptions.configure(run.report), run.rendering);
  }
}
