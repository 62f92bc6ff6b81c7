package io.panelwright.cli;

import io.panelwright.dsl.DashboardProvider;
import io.panelwright.provider.PanelsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the {@code panels.yaml} of the project and of teams' jars. */
public final class ProjectPanels {

  private static final Path DEFAULT = Path.of(PanelsFile.DEFAULT_NAME);

  private ProjectPanels() {}

  /**
   * The file named by the user, otherwise the project's file if it exists.
   *
   * @throws CannotRunException if the file cannot be read, or the named file does not exist
   */
  public static Optional<PanelsFile> read(Console console, Optional<Path> named) {
    Path file = named.orElse(DEFAULT);
    Optional<byte[]> bytes = AtomicFiles.read(console.resolve(file), PanelsFile.MAX_BYTES);
    if (bytes.isEmpty() && named.isPresent()) {
      throw new CannotRunException(file + " does not exist; check --panels");
    }
    return bytes.map(content -> PanelsFile.decode(Utf8File.displayName(file), content));
  }

  /**
   * A resource in a team's jar.
   *
   * @throws CannotRunException if the resource does not exist
   */
  static PanelsFile ofResource(DashboardProvider provider, String resource) {
    try {
      return PanelsFile.ofResource(resource)
          .orElseThrow(
              () ->
                  new CannotRunException(
                      PanelsFile.missingResource(provider.getClass(), resource)));
    } catch (IOException e) {
      throw new CannotRunException(
          resource + " cannot be read: " + AtomicFiles.failureReason(e), e);
    }
  }
}
