package io.panelwright.yaml;

import io.panelwright.diagnostic.Excerpt;
import io.panelwright.diagnostic.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text and its lines. Finds the place of a code point, as YAML parsers count. */
final class Source {

  private final String file;
  private final String text;
  private final int[] starts;
  private final int[] surrogates;
  private int lastLine;
  private String lastText = "";

  Source(String file, String text) {
    this.file = file;
    this.text = text;
    List<Integer> found = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      if (endsLine(i)) {
        found.add(i + 1);
      }
    }
    this.starts = found.stream().mapToInt(Integer::intValue).toArray();
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
    int found = Arrays.binarySearch(starts, index);
    int line = found >= 0 ? found : -found - 2;
    return new Position(file, line + 1, index - starts[line] + 1);
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
    int start = starts[Math.max(0, Math.min(line, starts.length) - 1)];
    int before = text.codePointCount(0, start);
    return index((long) before + column - 1);
  }

  String line(Position position) {
    // Findings come line by line; those of one long line share its text.
    if (lastLine != position.line()) {
      int line = position.line() - 1;
      int end = line + 1 < starts.length ? starts[line + 1] : text.length();
      lastText = text.substring(starts[line], end).stripTrailing();
      lastLine = position.line();
    }
    return lastText;
  }

  Excerpt excerpt(Position position) {
    return new Excerpt(line(position), position.column());
  }

  private boolean endsLine(int index) {
    char c = text.charAt(index);
    return c == '\n' || c == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n');
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
