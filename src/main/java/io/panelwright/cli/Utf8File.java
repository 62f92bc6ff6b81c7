package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.document.DecodedText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file.
 *
 * @param text empty if the bytes are not UTF-8
 * @param findings the first invalid byte and its position
 */
public record Utf8File(Optional<String> text, List<Finding> findings) {

  /** Decodes bytes without replacing invalid ones. */
  static Utf8File decode(String file, byte[] bytes) {
    DecodedText decoded = DecodedText.decodeUtf8(file, bytes);
    return new Utf8File(decoded.text(), decoded.findings());
  }

  /** A path as in findings: with slashes on every system. */
  public static String displayName(Path file) {
    return file.toString().replace('\\', '/');
  }
}
