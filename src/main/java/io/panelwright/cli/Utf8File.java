package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.text.LineIndex;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (!result.isError()) {
      return new Utf8File(Optional.of(text), List.of());
    }
    Finding finding =
        Finding.error(
            "file-not-utf-8",
            Location.at(LineIndex.of(text).position(file, text.length())),
            String.format(Locale.ROOT, "byte 0x%02X is not UTF-8", in.get(in.position())),
            "save the file as UTF-8");
    return new Utf8File(Optional.empty(), List.of(finding));
  }

  /** A path as in findings: with slashes on every system. */
  public static String displayName(Path file) {
    return file.toString().replace('\\', '/');
  }
}
