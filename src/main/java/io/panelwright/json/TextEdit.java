package io.panelwright.json;

import java.util.Comparator;
import java.util.List;

/**
 * A replacement of a part of a text.
 *
 * @param start index of the first replaced UTF-16 unit
 * @param end index after the last replaced unit; {@code start} for an insertion
 * @param replacement the new text
 */
public record TextEdit(int start, int end, String replacement) implements Comparable<TextEdit> {

  private static final Comparator<TextEdit> ORDER =
      Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end);

  /** Applies edits, which must be sorted and must not overlap. */
  public static String apply(String text, List<TextEdit> edits) {
    var changed = new StringBuilder();
    int done = 0;
    for (TextEdit edit : edits) {
      changed.append(text, done, edit.start).append(edit.replacement);
      done = edit.end;
    }
    return changed.append(text, done, text.length()).toString();
  }

  @Override
  public int compareTo(TextEdit other) {
    return ORDER.compare(this, other);
  }
}
