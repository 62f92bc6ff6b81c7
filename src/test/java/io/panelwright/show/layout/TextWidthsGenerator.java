package io.panelwright.show.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Writes the widths of Inter from the font files of Debian's package {@code fonts-inter}: {@code
 * make text-widths}. The font's licence is the SIL Open Font License; widths are facts.
 */
final class TextWidthsGenerator {

  private static final Path FONTS = Path.of("/usr/share/fonts/opentype/inter");
  private static final Path RESOURCE =
      Path.of("src/main/resources/io/panelwright/show/layout/inter-widths.txt");
  private static final int MAX_PER_LINE = 24;

  /**
   * Latin, Greek, Cyrillic, punctuation, currencies, letterlike symbols, arrows, operators, shapes.
   */
  private static final int[][] RANGES = {
    {0x20, 0x7E},
    {0xA0, 0x17F},
    {0x370, 0x3FF},
    {0x400, 0x45F},
    {0x2000, 0x206F},
    {0x2070, 0x209F},
    {0x20A0, 0x20BF},
    {0x2100, 0x214F},
    {0x2190, 0x21FF},
    {0x2200, 0x22FF},
    {0x25A0, 0x25FF},
    {0x2600, 0x27BF}
  };

  private TextWidthsGenerator() {}

  public static void main(String[] arguments) throws IOException {
    Files.writeString(
        RESOURCE,
        "# Advance widths of Inter; written by TextWidthsGenerator. Line: weight, units per em, average of\n"
            + "# the letters and digits; then first character (hex), and the widths from there on.\n"
            + weight(TextWidths.REGULAR, "Inter-Regular.otf")
            + weight(TextWidths.MEDIUM, "Inter-Medium.otf"));
  }

  private static String weight(int weight, String file) throws IOException {
    OpenTypeFont font = OpenTypeFont.read(FONTS.resolve(file));
    Map<Integer, Integer> widths = new TreeMap<>();
    for (int[] range : RANGES) {
      for (int character = range[0]; character <= range[1]; character++) {
        OptionalInt width = font.advance(character);
        if (width.isPresent()) {
          widths.put(character, width.getAsInt());
        }
      }
    }
    double average =
        "abcdefghijklmnopqrstuvwxyz0123456789".chars().map(widths::get).average().orElseThrow();
    return weight + " " + font.unitsPerEm() + " " + Math.round(average) + "\n" + lines(widths);
  }

  private static String lines(Map<Integer, Integer> widths) {
    StringBuilder lines = new StringBuilder();
    StringJoiner line = new StringJoiner(" ");
    int count = 0;
    for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
      if (count == 0) {
        line.add(Integer.toHexString(width.getKey()) + ":");
      }
      line.add(width.getValue().toString());
      count++;
      if (count == MAX_PER_LINE || !widths.containsKey(width.getKey() + 1)) {
        lines.append(line).append('\n');
        line = new StringJoiner(" ");
        count = 0;
      }
    }
    return lines.toString();
  }
}
