package io.panelwright.cli.deliver;

import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.render.RenderResult;
import io.panelwright.cli.render.RenderRun;
import io.panelwright.cli.render.RenderedFile;
import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.deliver.RenderedDashboard;
import io.panelwright.format.DashboardFormat;
import io.panelwright.json.JsonObject;
import io.panelwright.report.ReportFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Renders and lints the project's dashboards for delivery. */
final class ProjectDashboards {

  private ProjectDashboards() {}

  /**
   * Renders all dashboards, as {@code render} does; prints the findings.
   *
   * @param configuration the file of {@code --config}
   * @return empty if a finding is an error
   */
  static Optional<List<RenderedDashboard>> render(
      Console console, DashboardOptions options, Optional<Path> configuration, GrafanaApi api) {
    return renderWithSources(console, options, configuration, api).map(Rendering::dashboards);
  }

  /**
   * Rendered dashboards.
   *
   * @param sources the lines of their parts
   */
  record Rendering(List<RenderedDashboard> dashboards, RenderResult sources) {}

  /** Renders all dashboards like {@link #render}, with the lines of their parts. */
  static Optional<Rendering> renderWithSources(
      Console console, DashboardOptions options, Optional<Path> configuration, GrafanaApi api) {
    RenderRun run =
        RenderRun.run(console, options, Path.of("dashboards"), format(api), configuration);
    if (console.printFindings(run.report(), ReportFormat.TEXT)) {
      return Optional.empty();
    }
    List<RenderedDashboard> dashboards =
        run.files().stream()
            .map(file -> new RenderedDashboard(file.document(), api, content(file, api)))
            .toList();
    return Optional.of(new Rendering(dashboards, run.rendering()));
  }

  private static DashboardFormat format(GrafanaApi api) {
    return switch (api) {
      case CLASSIC -> DashboardFormat.CLASSIC;
      case V1 -> DashboardFormat.V1;
      case V2 -> DashboardFormat.V2;
    };
  }

  private static JsonObject content(RenderedFile file, GrafanaApi api) {
    JsonObject json = file.written().json();
    return switch (api) {
      case CLASSIC -> json;
      case V1, V2 -> json.object("spec");
    };
  }
}
