package io.panelwright.cli.render;

import io.panelwright.cli.ConfigurationFile;
import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.WorkerPool;
import io.panelwright.format.DashboardFormat;
import io.panelwright.report.ReportData;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of export and delivery in memory, and their findings.
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
    DraftRun drafts = DraftRun.of(console, rendering, options, folder, format);
    try (var pool = new WorkerPool(1)) {
      return new RenderRun(files, ProjectLinter.lint(drafts, configuration, pool), rendering);
    }
  }
}
