package io.panelwright.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of all commands that render dashboards. */
public final class RenderOptions extends DashboardOptions {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "dashboards",
      description =
          "Folder of the rendered files, named after the uids (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("dashboards");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  public Path out() {
    return out;
  }

  /**
   * Rejects {@code --env} without {@code --out}: the default folder has the files of the source.
   *
   * @throws ParameterException if the user named no folder
   */
  public void requireOutForEnvironment() {
    String name = environment().name().orElse("");
    if (!name.isEmpty() && !spec.commandLine().getParseResult().hasMatchedOption("--out")) {
      throw new ParameterException(
          spec.commandLine(),
          "--env needs --out: "
              + out
              + " has the files of the source; use a folder of its own, such as --out build/"
              + name);
    }
  }
}
