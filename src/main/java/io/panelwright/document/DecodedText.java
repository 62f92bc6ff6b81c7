package io.panelwright.document;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.text.LineIndex;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The text of a file's bytes.
 *
 * @param text empty if the bytes are not text
 * @param encoding how the bytes differ from UTF-8 text, such as {@code compressed}; empty if they
 *     do not
 * @param findings the reason why there is no text, with its position
 */
public record DecodedText(
    Optional<String> text, Optional<String> encoding, List<Finding> findings) {

  /** Limit of the bytes of a file, also after decompression: Grafana's own limit. */
  public static final int MAX_BYTES = 16 << 20;

  public DecodedText {
    findings = List.copyOf(findings);
  }

  /** Decodes the bytes of a file: UTF-8 or UTF-16, possibly compressed by gzip. */
  static DecodedText decode(String file, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return failed(tooLarge(file, "the file has"));
    }
    return startsWith(bytes, 0x1F, 0x8B) ? decompress(file, bytes) : decodePlain(file, bytes);
  }

  /** Decodes UTF-8 without replacing invalid bytes. */
  public static DecodedText decodeUtf8(String file, byte[] bytes) {
    return decode(file, bytes, StandardCharsets.UTF_8, "UTF-8");
  }

  private static DecodedText decodePlain(String file, byte[] bytes) {
    if (startsWith(bytes, 'P', 'K', 3, 4)) {
      return failed(archive(file, "a ZIP archive", "unzip"));
    }
    if (bytes.length > 262
        && new String(bytes, 257, 5, StandardCharsets.US_ASCII).equals("ustar")) {
      return failed(archive(file, "a tar archive", "tar -xf"));
    }
    if (startsWith(bytes, 0xFF, 0xFE) || isAsciiPair(bytes, 0)) {
      return decode(file, bytes, StandardCharsets.UTF_16LE, "UTF-16").encodedAs("UTF-16");
    }
    if (startsWith(bytes, 0xFE, 0xFF) || isAsciiPair(bytes, 1)) {
      return decode(file, bytes, StandardCharsets.UTF_16BE, "UTF-16").encodedAs("UTF-16");
    }
    return decodeUtf8(file, bytes);
  }

  /** Whether the text starts with an ASCII character of UTF-16, without a byte-order mark. */
  private static boolean isAsciiPair(byte[] bytes, int at) {
    return bytes.length >= 4
        && bytes[at] > 0
        && bytes[at + 2] > 0
        && bytes[1 - at] == 0
        && bytes[3 - at] == 0;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private DecodedText encodedAs(String name) {
    return new DecodedText(text, Optional.of(name), findings);
  }

  private static DecodedText decompress(String file, byte[] bytes) {
    byte[] content;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      content = in.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      return failed(
          Finding.error(
              "gzip-invalid",
              Location.at(file, 1, 1),
              "the compressed data is damaged: "
                  + (e.getMessage() == null ? "it ends too early" : e.getMessage()),
              "check it with gzip -t, or compress the dashboard again"));
    }
    if (content.length > MAX_BYTES) {
      return failed(tooLarge(file, "the decompressed data has"));
    }
    if (startsWith(content, 0x1F, 0x8B)) {
      return failed(archive(file, "data that was compressed twice", "gzip -d"));
    }
    return decodePlain(file, content).encodedAs("compressed");
  }

  private static DecodedText decode(String file, byte[] bytes, Charset charset, String name) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = charset.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (!result.isError()) {
      return new DecodedText(Optional.of(text), Optional.empty(), List.of());
    }
    return failed(
        Finding.error(
            "file-not-utf-8",
            Location.at(LineIndex.of(text).position(file, text.length())),
            String.format(Locale.ROOT, "byte 0x%02X is not %s", in.get(in.position()), name),
            "save the file as UTF-8"));
  }

  private static Finding tooLarge(String file, String subject) {
    return Finding.error(
        "file-too-large",
        Location.at(file, 1, 1),
        subject
            + " more than "
            + SeverityCounts.plural(MAX_BYTES, "byte")
            + ", the limit of Grafana",
        "check that this is the right file");
  }

  private static Finding archive(String file, String found, String command) {
    return Finding.error(
        "file-archive",
        Location.at(file, 1, 1),
        "found " + found + ": expected JSON or YAML, compressed by gzip at most once",
        "unpack it with " + command + ", and name the files in it");
  }

  private static DecodedText failed(Finding finding) {
    return new DecodedText(Optional.empty(), Optional.empty(), List.of(finding));
  }
}
