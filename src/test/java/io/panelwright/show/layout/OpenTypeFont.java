package io.panelwright.show.layout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The advance widths of an OpenType font file. */
final class OpenTypeFont {

  private final ByteBuffer bytes;
  private final int cmap;

  private OpenTypeFont(ByteBuffer bytes) {
    this.bytes = bytes;
    this.cmap = unicodeMap();
  }

  static OpenTypeFont read(Path file) throws IOException {
    return new OpenTypeFont(ByteBuffer.wrap(Files.readAllBytes(file)));
  }

  int unitsPerEm() {
    return unsigned(table("head") + 18);
  }

  /** The advance width of a character, if the font has it. */
  OptionalInt advance(int character) {
    int glyph = glyph(character);
    if (glyph == 0) {
      return OptionalInt.empty();
    }
    int metrics = unsigned(table("hhea") + 34);
    return OptionalInt.of(unsigned(table("hmtx") + 4 * Math.min(glyph, metrics - 1)));
  }

  private int table(String tag) {
    int count = unsigned(4);
    for (int i = 0; i < count; i++) {
      int record = 12 + 16 * i;
      byte[] name = new byte[4];
      bytes.get(record, name);
      if (new String(name, StandardCharsets.ISO_8859_1).equals(tag)) {
        return bytes.getInt(record + 8);
      }
    }
    throw new IllegalArgumentException("the font has no table \"" + tag + "\"");
  }

  /** The map of format 12, which contains all characters. */
  private int unicodeMap() {
    int start = table("cmap");
    int count = unsigned(start + 2);
    for (int i = 0; i < count; i++) {
      int map = start + bytes.getInt(start + 4 + 8 * i + 4);
      if (unsigned(map) == 12) {
        return map;
      }
    }
    throw new IllegalArgumentException("the font has no character map of format 12");
  }

  private int glyph(int character) {
    int groups = bytes.getInt(cmap + 12);
    for (int i = 0; i < groups; i++) {
      int group = cmap + 16 + 12 * i;
      int first = bytes.getInt(group);
      if (character >= first && character <= bytes.getInt(group + 4)) {
        return bytes.getInt(group + 8) + character - first;
      }
    }
    return 0;
  }

  private int unsigned(int position) {
    return Short.toUnsignedInt(bytes.getShort(position));
  }
}
