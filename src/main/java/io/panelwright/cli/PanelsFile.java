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
 * A {@code panels.yaml} of the project or of a team's jar.
 *
 * @param name as in findings
 * @param text empty if the file is not UTF-8
 * @param findings about the encoding
 */
public record PanelsFile(String name, Optional<String> text, List<Finding> findings) {

  private static final Path DEFAULT = Path.of("panels.yaml");

  /** More than {@code PanelsYaml} reads, so that it can report the size. */
  private static final int MAX_BYTES = 16 << 20;

  /**
   * The file named by the user, otherwise the project's file if it exists.
   *
   * @throws CannotRunException if the file cannot be read, or the named file does not exist
   */
  public static Optional<PanelsFile> ofProject(Console console, Optional<Path> named) {
    Path file = named.orElse(DEFAULT);
    Optional<byte[]> bytes = AtomicFiles.read(console.resolve(file), MAX_BYTES);
    if (bytes.isEmpty() && named.isPresent()) {
      throw new CannotRunException(file + " does not exist; check --panels");
    }
    return bytes.map(read -> decoded(Utf8File.displayName(file), read));
  }

  /**
   * A resource in a team's jar.
   *
   * @throws CannotRunException if the resource does not exist
   */
  static PanelsFile ofResource(DashboardProvider provider, String resource) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new CannotRunException(
            provider.getClass().getName()
                + ".panels() returns \""
                + resource
                + "\", which is not on the class path");
      }
      return decoded(resource, in.readNBytes(MAX_BYTES));
    } catch (IOException e) {
      throw new CannotRunException(
          resource + " cannot be read: " + AtomicFiles.failureReason(e), e);
    }
  }

  private static PanelsFile decoded(String name, byte[] bytes) {
    if (bytes.length == MAX_BYTES) {
      // Truncated, perhaps within a character; the reader reports the size.
      String text = new String(bytes, StandardCharsets.UTF_8);
      return new PanelsFile(name, Optional.of(text), List.of());
    }
    Utf8File decoded = Utf8File.decode(name, bytes);
    return new PanelsFile(name, decoded.text(), decoded.findings());
  }
}
