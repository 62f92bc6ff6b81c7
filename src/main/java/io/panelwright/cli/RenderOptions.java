package io.panelwright.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of all commands that render dashboards. */
public final class RenderOptions extends DashboardOptions {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "dashboards",
      description =
          "Folder of the rendered files, named after the uids (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("dashboards");

  public Path out() {
    return out;
  }
}
