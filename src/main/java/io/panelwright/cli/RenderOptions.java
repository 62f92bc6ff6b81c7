package io.panelwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of all commands that render dashboards. */
public final class RenderOptions extends DashboardOptions {

  private static final Path DEFAULT_OUT = Path.of("dashboards");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "dashboards",
      description =
          "Folder of the rendered files, named after the uids (default: ${DEFAULT-VALUE}).")
  private Path out = DEFAULT_OUT;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  public Path out() {
    return out;
  }

  /**
   * Rejects {@code --env} without another {@code --out} than the default, which has the files of
   * the source.
   *
   * @throws ParameterException if the user named no other folder
   */
  public void requireOutForEnvironment(Console console) {
    String name = environment().name().orElse("");
    if (!name.isEmpty() && isSame(console.resolve(out), console.resolve(DEFAULT_OUT))) {
      throw new ParameterException(
          spec.commandLine(),
          "--env needs --out: "
              + DEFAULT_OUT
              + " has the files of the source; use a folder of its own, such as --out build/"
              + name);
    }
  }

  /** Also through symbolic links. */
  private static boolean isSame(Path one, Path other) {
    try {
      return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
          || Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      throw new CannotRunException(one + " cannot be read: " + AtomicFiles.failureReason(e), e);
    }
  }
}
