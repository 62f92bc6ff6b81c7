package io.panelwright.json;

import java.util.Comparator;
import java.util.List;

/**
 * What comes in place of a part of a text.
 *
 * @param start index of the first UTF-16 unit that goes
 * @param end index behind the last; {@code start} where nothing goes
 * @param text what comes
 */
public record TextChange(int start, int end, String text) implements Comparable<TextChange> {

  private static final Comparator<TextChange> ORDER =
      Comparator.comparingInt(TextChange::start).thenComparingInt(TextChange::end);

  /** The text with these changes, which are sorted and do not overlap. */
  public static String apply(String text, List<TextChange> changes) {
    var changed = new StringBuilder();
    int done = 0;
    for (TextChange change : changes) {
      changed.append(text, done, change.start).append(change.text);
      done = change.end;
    }
    return changed.append(text, done, text.length()).toString();
  }

  @Override
  public int compareTo(TextChange other) {
    return ORDER.compare(this, other);
  }
}
