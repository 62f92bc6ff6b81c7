package io.panelwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The options of all commands that render dashboards. */
public final class RenderOptions extends DashboardOptions {

  private static final Path DEFAULT_OUT = Path.of("dashboards");

  private final Argument<Path> out =
      Argument.option("--out")
          .paramLabel("DIR")
          .description(
              "Folder of the rendered files, named after the uids (default: ${DEFAULT-VALUE}).")
          .withDefault(Path.class, DEFAULT_OUT);

  @Override
  public void addTo(CommandSpec command) {
    super.addTo(command);
    out.addTo(command);
  }

  public Path out() {
    return out.value();
  }

  /**
   * Rejects {@code --env} without another {@code --out} than the default, which has the files of
   * the source.
   *
   * @throws ParameterException if the user named no other folder
   */
  public void requireOutForEnvironment(Console console) {
    String name = environment().name().orElse("");
    if (!name.isEmpty() && isSame(console.resolve(out.value()), console.resolve(DEFAULT_OUT))) {
      throw out.usage(
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
