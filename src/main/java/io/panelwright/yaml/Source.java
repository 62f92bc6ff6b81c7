package io.panelwright.yaml;

import io.panelwright.diagnostic.Excerpt;
import io.panelwright.diagnostic.Lines;
import io.panelwright.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;

/** A text and its lines. Finds the place of a code point, as YAML parsers count. */
final class Source {

  private final String file;
  private final String text;
  private final Lines lines;
  private final int[] surrogates;
  private int lastLine;
  private String lastText = "";

  Source(String file, String text) {
    this.file = file;
    this.text = text;
    this.lines = Lines.of(text);
    this.surrogates = pairs(text);
  }

  String text() {
    return text;
  }

  Position start() {
    return new Position(file, 1, 1);
  }

  /** The place of a UTF-16 unit. */
  Position position(int index) {
    return lines.position(file, index);
  }

  /** The index of a UTF-16 unit from the number of code points before it. */
  int index(long codePoints) {
    int wanted = (int) Math.max(0, Math.min(codePoints, text.length()));
    int low = 0;
    int high = surrogates.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (surrogates[middle] - middle < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.min(wanted + low, text.length());
  }

  /** The index of a UTF-16 unit from its line and its column in code points, counted from 1. */
  int index(int line, int column) {
    int start = lines.start(line);
    int before = text.codePointCount(0, start);
    return index((long) before + column - 1);
  }

  String line(Position position) {
    // Findings come line by line; those of one long line share its text.
    if (lastLine != position.line()) {
      lastText = lines.text(position.line());
      lastLine = position.line();
    }
    return lastText;
  }

  Excerpt excerpt(Position position) {
    return new Excerpt(line(position), position.column());
  }

  /** Where the characters of two units start. */
  private static int[] pairs(String text) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        found.add(i++);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }
}
