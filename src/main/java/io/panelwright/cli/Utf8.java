package io.panelwright.cli;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Lines;
import io.panelwright.diagnostic.Place;
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
 * @param text empty when the bytes are no UTF-8
 * @param findings the first byte that is none, with its place
 */
record Utf8(Optional<String> text, List<Finding> findings) {

  /** Decodes without replacing anything. */
  static Utf8 decode(String file, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (!result.isError()) {
      return new Utf8(Optional.of(text), List.of());
    }
    Finding finding =
        Finding.error(
            "not-utf-8",
            Place.at(Lines.of(text).position(file, text.length())),
            String.format(
                Locale.ROOT, "found the byte 0x%02X: expected UTF-8", in.get(in.position())),
            "save the file as UTF-8");
    return new Utf8(Optional.empty(), List.of(finding));
  }

  /** A path as findings name it. */
  static String name(Path file) {
    return file.toString().replace('\\', '/');
  }
}
