package io.panelwright.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The UTF-8 bytes of a JSON text that is being written, in chunks, so that a long text is not
 * copied each time it grows.
 */
final class JsonUtf8Buffer {

  /** The usual size of later chunks, which stay in the processor's cache while they are filled. */
  private static final int MAX_CHUNK_SIZE = 1 << 16;

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** The longest escape: four hexadecimal digits after a backslash and u. */
  private static final int MAX_ESCAPE_LENGTH = 6;

  private static final int ASCII_LIMIT = 0x80;

  /** The ASCII characters that a string can contain as they are. */
  private static final boolean[] PLAIN = new boolean[ASCII_LIMIT];

  static {
    Arrays.fill(PLAIN, ' ', ASCII_LIMIT, true);
    PLAIN['"'] = false;
    PLAIN['\\'] = false;
  }

  private static final byte[] LINE_START =
      ("\n" + " ".repeat(64)).getBytes(StandardCharsets.US_ASCII);

  /** The chunks that are complete. */
  private final List<Chunk> chunks = new ArrayList<>();

  /** The chunk that is being filled. */
  private byte[] out;

  private int size;

  /** The number of bytes in the complete chunks. */
  private int chunked;

  /** The number of bytes less the number of UTF-16 units. */
  private int surplus;

  private int lineStart;

  private record Chunk(byte[] bytes, int size) {}

  JsonUtf8Buffer(int capacity) {
    this.out = new byte[capacity];
  }

  /** The number of UTF-16 units on the current line. */
  int column() {
    return units() - lineStart;
  }

  /** The number of UTF-16 units. */
  private int units() {
    return chunked + size - surplus;
  }

  /** Appends an ASCII character. */
  void ascii(char c) {
    reserve(1);
    out[size++] = (byte) c;
  }

  /** Appends a text of ASCII characters. */
  void ascii(String text) {
    reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      out[size++] = (byte) text.charAt(i);
    }
  }

  /** Appends another text. */
  void append(JsonUtf8Buffer text) {
    int length = text.chunked + text.size;
    reserve(length);
    System.arraycopy(text.joined(), 0, out, size, length);
    size += length;
    surplus += text.surplus;
  }

  /** Appends another text, whose chunks it shares. */
  void appendChunks(JsonUtf8Buffer text) {
    startChunk(0);
    chunks.addAll(text.chunks);
    chunks.add(new Chunk(text.out, text.size));
    chunked = Math.addExact(chunked, text.chunked + text.size);
    surplus += text.surplus;
  }

  /** Starts a line that is indented by two spaces for each level of depth. */
  void newLine(int depth) {
    int length = 1 + 2 * depth;
    reserve(length);
    lineStart = units() + 1;
    if (length <= LINE_START.length) {
      System.arraycopy(LINE_START, 0, out, size, length);
    } else {
      out[size] = '\n';
      Arrays.fill(out, size + 1, size + length, (byte) ' ');
    }
    size += length;
  }

  /** Appends a JSON string. */
  void string(String text) {
    int length = text.length();
    reserve(length + 2);
    byte[] target = out;
    int at = size;
    target[at++] = '"';
    int i = 0;
    while (i < length && isPlain(text.charAt(i))) {
      target[at++] = (byte) text.charAt(i++);
    }
    size = at;
    while (i < length) {
      i = character(text, i);
    }
    ascii('"');
  }

  private static boolean isPlain(char c) {
    return c < ASCII_LIMIT && PLAIN[c];
  }

  /** Appends the character at an index of a text, and returns the index of the next one. */
  private int character(String text, int index) {
    reserve(MAX_ESCAPE_LENGTH);
    int c = text.codePointAt(index);
    if (c < ASCII_LIMIT && PLAIN[c]) {
      out[size++] = (byte) c;
    } else if (c < ASCII_LIMIT || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      escape((char) c);
    } else {
      encode(c);
    }
    return index + Character.charCount(c);
  }

  private void escape(char c) {
    out[size++] = '\\';
    switch (c) {
      case '\b' -> out[size++] = 'b';
      case '\f' -> out[size++] = 'f';
      case '\n' -> out[size++] = 'n';
      case '\r' -> out[size++] = 'r';
      case '\t' -> out[size++] = 't';
      case '"', '\\' -> out[size++] = (byte) c;
      default -> {
        out[size++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
          out[size++] = HEX[c >> shift & 15];
        }
      }
    }
  }

  /** Appends a code point of two to four bytes. */
  private void encode(int c) {
    int start = size;
    if (c < 0x800) {
      out[size++] = (byte) (0xC0 | c >> 6);
    } else {
      if (c < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
        out[size++] = (byte) (0xE0 | c >> 12);
      } else {
        out[size++] = (byte) (0xF0 | c >> 18);
        out[size++] = (byte) (0x80 | c >> 12 & 0x3F);
      }
      out[size++] = (byte) (0x80 | c >> 6 & 0x3F);
    }
    out[size++] = (byte) (0x80 | c & 0x3F);
    surplus += size - start - Character.charCount(c);
  }

  private void reserve(int length) {
    if (out.length - size < length) {
      startChunk(length);
    }
  }

  private void startChunk(int minSize) {
    int next = Math.max(minSize, Math.min(2 * out.length, MAX_CHUNK_SIZE));
    chunks.add(new Chunk(out, size));
    chunked = Math.addExact(chunked, size);
    size = 0;
    out = new byte[next];
  }

  /** This text without the unused end of its last chunk, since it stays in memory. */
  JsonUtf8Buffer trimmed() {
    out = Arrays.copyOf(out, size);
    return this;
  }

  /** An array that starts with the text. */
  private byte[] joined() {
    return chunks.isEmpty() ? out : bytes();
  }

  /** The text as UTF-8. */
  byte[] bytes() {
    byte[] bytes = new byte[Math.addExact(chunked, size)];
    int at = 0;
    for (Chunk chunk : chunks) {
      System.arraycopy(chunk.bytes, 0, bytes, at, chunk.size);
      at += chunk.size;
    }
    System.arraycopy(out, 0, bytes, at, size);
    return bytes;
  }

  @Override
  public String toString() {
    // Latin-1 has the same bytes, and is only copied.
    return surplus == 0
        ? new String(joined(), 0, chunked + size, StandardCharsets.ISO_8859_1)
        : new String(joined(), 0, chunked + size, StandardCharsets.UTF_8);
  }
}
