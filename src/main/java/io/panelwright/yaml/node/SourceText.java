package io.panelwright.yaml.node;

import io.panelwright.diagnostic.Excerpt;
import io.panelwright.text.LineIndex;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.List;

/** A text with its lines. Converts code point offsets, which YAML parsers count. */
public final class SourceText {

  private final String file;
  private final String text;
  private final LineIndex lines;
  private final int[] surrogates;
  private int lastLine;
  private String lastText = "";

  public SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    this.lines = LineIndex.of(text);
    this.surrogates = pairs(text);
  }

  String text() {
    return text;
  }

  Position start() {
    return new Position(file, 1, 1);
  }

  /** Returns the position of a UTF-16 unit. */
  Position position(int index) {
    return lines.position(file, index);
  }

  /** Returns the UTF-16 index of a code point offset. */
  int index(long codePoints) {
    int target = (int) Math.max(0, Math.min(codePoints, text.length()));
    int low = 0;
    int high = surrogates.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (surrogates[middle] - middle < target) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.min(target + low, text.length());
  }

  /** Returns the UTF-16 index of a line and a column in code points, counted from 1. */
  int index(int line, int column) {
    int start = lines.lineStart(line);
    int before = text.codePointCount(0, start);
    return index((long) before + column - 1);
  }

  String line(Position position) {
    // Findings come in order of lines, so that those of one long line share its text.
    if (lastLine != position.line()) {
      lastText = lines.lineText(position.line());
      lastLine = position.line();
    }
    return lastText;
  }

  Excerpt excerpt(Position position) {
    return new Excerpt(line(position), position.column());
  }

  /** Returns the indexes at which surrogate pairs start. */
  private static int[] pairs(String text) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        starts.add(i++);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }
}
