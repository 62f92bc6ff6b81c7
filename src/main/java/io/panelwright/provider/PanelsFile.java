package io.panelwright.provider;

import io.panelwright.diagnostic.Finding;
import io.panelwright.document.DecodedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

  /** The name of the file in a project's folder. */
  public static final String DEFAULT_NAME = "panels.yaml";

  /** More than {@code PanelsYaml} reads, so that it can report the size. */
  public static final int MAX_BYTES = 16 << 20;

  public PanelsFile {
    findings = List.copyOf(findings);
  }

  /**
   * The file with this content.
   *
   * @param bytes at most {@link #MAX_BYTES}
   */
  public static PanelsFile decode(String name, byte[] bytes) {
    if (bytes.length == MAX_BYTES) {
      // Truncated, perhaps within a character; the reader reports the size.
      String text = new String(bytes, StandardCharsets.UTF_8);
      return new PanelsFile(name, Optional.of(text), List.of());
    }
    DecodedText decoded = DecodedText.decodeUtf8(name, bytes);
    return new PanelsFile(name, decoded.text(), decoded.findings());
  }

  /**
   * A resource in a team's jar; empty if the class path does not have it.
   *
   * @throws IOException if the resource cannot be read
   */
  public static Optional<PanelsFile> ofResource(String resource) throws IOException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(decode(resource, in.readNBytes(MAX_BYTES)));
    }
  }

  /** The message for a provider whose resource the class path does not have. */
  public static String missingResource(Class<?> provider, String resource) {
    return provider.getName()
        + ".panels() returns \""
        + resource
        + "\", which is not on the class path";
  }
}
