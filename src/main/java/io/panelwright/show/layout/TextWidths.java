package io.panelwright.show.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Widths of texts in Inter, the font of Grafana's interface.
 *
 * <p>A width is the sum of the characters' advance widths. Kerning is not part of it; {@code
 * TextWidthsTest} contains the widths that a browser measured. A character that the table lacks has
 * the average width; a full-width character, such as an ideograph, has the font size.
 */
public final class TextWidths {

  /** The weight of text. */
  public static final int REGULAR = 400;

  /** The weight of titles. */
  public static final int MEDIUM = 500;

  private static final String RESOURCE = "inter-widths.txt";
  private static final Weight REGULAR_WIDTHS;
  private static final Weight MEDIUM_WIDTHS;

  static {
    List<Weight> weights = read();
    REGULAR_WIDTHS = weights.get(0);
    MEDIUM_WIDTHS = weights.get(1);
  }

  private TextWidths() {}

  /**
   * The width of a text on one line, without letter spacing.
   *
   * @param sizePx the font size in pixels
   * @param weight the CSS weight; below 450 regular, otherwise medium
   * @return pixels
   */
  public static double width(String text, double sizePx, int weight) {
    Weight widths = weight < (REGULAR + MEDIUM) / 2 ? REGULAR_WIDTHS : MEDIUM_WIDTHS;
    long units = 0;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      units += widths.advance(character);
      at += Character.charCount(character);
    }
    return units * sizePx / widths.unitsPerEm();
  }

  /** Advance widths in units of the font, in ascending order of the characters. */
  private record Weight(int unitsPerEm, int average, int[] characters, int[] advances) {

    int advance(int character) {
      int at = Arrays.binarySearch(characters, character);
      if (at >= 0) {
        return advances[at];
      }
      return switch (Character.getType(character)) {
        case Character.NON_SPACING_MARK,
            Character.ENCLOSING_MARK,
            Character.FORMAT,
            Character.CONTROL ->
            0;
        default -> isFullWidth(character) ? unitsPerEm : average;
      };
    }

    /** Ideographs, kana, Hangul and emoji. */
    private static boolean isFullWidth(int character) {
      return character >= 0x1100 && character <= 0x115F
          || character >= 0x2E80 && character <= 0xD7A3
          || character >= 0xFF00 && character <= 0xFF60
          || character >= 0x1F300;
    }
  }

  private static List<Weight> read() {
    try (InputStream bytes = TextWidths.class.getResourceAsStream(RESOURCE);
        var lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)).lines()) {
      return parse(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a line of weight, units per em and average; then lines of the first character: widths.
   */
  private static List<Weight> parse(Stream<String> lines) {
    List<Weight> weights = new ArrayList<>();
    List<int[]> pairs = new ArrayList<>();
    int[] head = new int[0];
    for (String line : lines.filter(line -> !line.startsWith("#")).toList()) {
      String[] parts = line.split(":? ");
      if (line.contains(":")) {
        int first = Integer.parseInt(parts[0], 16);
        for (int i = 1; i < parts.length; i++) {
          pairs.add(new int[] {first + i - 1, Integer.parseInt(parts[i])});
        }
      } else {
        if (head.length > 0) {
          weights.add(weight(head, pairs));
        }
        head = Stream.of(parts).mapToInt(Integer::parseInt).toArray();
        pairs = new ArrayList<>();
      }
    }
    weights.add(weight(head, pairs));
    return weights;
  }

  private static Weight weight(int[] head, List<int[]> pairs) {
    return new Weight(
        head[1],
        head[2],
        pairs.stream().mapToInt(pair -> pair[0]).toArray(),
        pairs.stream().mapToInt(pair -> pair[1]).toArray());
  }
}
