package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.dsl.DashboardProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A {@code panels.yaml}, of the project or in a team's jar.
 *
 * @param name for findings and for the user
 * @param text empty when the bytes are no UTF-8
 * @param findings on the bytes
 */
record PanelsFile(String name, Optional<String> text, List<Finding> findings) {

  private static final Path DEFAULT = Path.of("panels.yaml");

  /** More than {@code PanelsYaml} reads, so that it can report the size. */
  private static final int MAX_BYTES = 16 << 20;

  /**
   * The file that the user named, or else the project's, if there is one.
   *
   * @throws CannotRunException when the file cannot be read, or the named one does not exist
   */
  static Optional<PanelsFile> ofProject(Console console, Optional<Path> named) {
    Path file = named.orElse(DEFAULT);
    Optional<byte[]> bytes = Output.read(console.resolve(file), MAX_BYTES);
    if (bytes.isEmpty() && named.isPresent()) {
      throw new CannotRunException(file + " does not exist; check --panels");
    }
    return bytes.map(read -> decoded(Utf8.name(file), read));
  }

  /**
   * A resource in a team's jar.
   *
   * @throws CannotRunException when there is none of this name
   */
  static PanelsFile ofResource(DashboardProvider provider, String resource) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new CannotRunException(
            provider.getClass().getName()
                + ".panels() names \""
                + resource
                + "\", which is not on the class path");
      }
      return decoded(resource, in.readNBytes(MAX_BYTES));
    } catch (IOException e) {
      throw new CannotRunException(resource + " cannot be read: " + Output.reason(e), e);
    }
  }

  private static PanelsFile decoded(String name, byte[] bytes) {
    if (bytes.length == MAX_BYTES) {
      // Cut, perhaps within a character, and too large in any case.
      String text = new String(bytes, StandardCharsets.UTF_8);
      return new PanelsFile(name, Optional.of(text), List.of());
    }
    Utf8 decoded = Utf8.decode(name, bytes);
    return new PanelsFile(name, decoded.text(), decoded.findings());
  }
}
