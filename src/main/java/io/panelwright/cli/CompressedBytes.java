package io.panelwright.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes that are compressed in memory: a tenth of a dashboard's text, so that a run can keep the
 * texts of all dashboards.
 */
public final class CompressedBytes {

  private final byte[] compressed;
  private final int length;

  private CompressedBytes(byte[] compressed, int length) {
    this.compressed = compressed;
    this.length = length;
  }

  /** Compresses bytes. */
  public static CompressedBytes of(byte[] bytes) {
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      var out = new ByteArrayOutputStream(bytes.length / 8 + 64);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return new CompressedBytes(out.toByteArray(), bytes.length);
    } finally {
      deflater.end();
    }
  }

  /** Compresses a text. */
  public static CompressedBytes ofText(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes. */
  public byte[] bytes() {
    var inflater = new Inflater();
    try {
      inflater.setInput(compressed);
      byte[] bytes = new byte[length];
      int read = 0;
      while (read < length) {
        read += inflater.inflate(bytes, read, length - read);
      }
      return bytes;
    } catch (DataFormatException e) {
      throw new IllegalStateException("the bytes were compressed by this class", e);
    } finally {
      inflater.end();
    }
  }

  /** The text of {@link #ofText}. */
  public String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }
}
