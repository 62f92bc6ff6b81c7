package io.panelwright.export;

import com.jcraft.jzlib.GZIPOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Compresses texts to the same bytes everywhere. The JDK's own compression is zlib of the operating
 * system, whose versions give different bytes.
 */
final class Gzip {

  private Gzip() {}

  /** The gzip of the text's UTF-8, without time and name, in Base64. */
  static String base64(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
