package io.panelwright.sourceedit;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The changes of source files as a unified diff, for {@code git apply} and {@code patch -p1}. */
public final class SourcePatch {

  private static final int CONTEXT = 3;
  private static final String NO_LINE_END = "\\ No newline at end of file";

  private final List<String> before;
  private final List<String> after;
  private final StringBuilder out;

  private SourcePatch(String before, String after, StringBuilder out) {
    this.before = lines(before);
    this.after = lines(after);
    this.out = out;
  }

  /** The lines with their terminators; only {@code \n} ends a line, as in patches. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end + 1));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  /** Writes the changes of all files, sorted by name; empty if nothing changed. */
  public static String write(SourceFiles before, SourceFiles after) {
    var out = new StringBuilder();
    for (var file : new TreeMap<>(after.texts()).entrySet()) {
      String old = before.texts().getOrDefault(file.getKey(), "");
      if (!old.equals(file.getValue())) {
        // A tab ends a name with spaces.
        String end = file.getKey().contains(" ") ? "\t\n" : "\n";
        out.append("--- a/").append(file.getKey()).append(end);
        out.append("+++ b/").append(file.getKey()).append(end);
        new SourcePatch(old, file.getValue(), out).hunks();
      }
    }
    return out.toString();
  }

  private void hunks() {
    List<AbstractDelta<String>> deltas = DiffUtils.diff(before, after).getDeltas();
    int from = 0;
    while (from < deltas.size()) {
      int to = from + 1;
      while (to < deltas.size() && gap(deltas.get(to - 1), deltas.get(to)) <= 2 * CONTEXT) {
        to++;
      }
      hunk(deltas.subList(from, to));
      from = to;
    }
  }

  private static int gap(AbstractDelta<String> one, AbstractDelta<String> next) {
    return next.getSource().getPosition() - end(one);
  }

  private static int end(AbstractDelta<String> delta) {
    return delta.getSource().getPosition() + delta.getSource().size();
  }

  private void hunk(List<AbstractDelta<String>> deltas) {
    AbstractDelta<String> first = deltas.get(0);
    AbstractDelta<String> last = deltas.get(deltas.size() - 1);
    int start = Math.max(0, first.getSource().getPosition() - CONTEXT);
    int stop = Math.min(before.size(), end(last) + CONTEXT);
    int shift = first.getTarget().getPosition() - first.getSource().getPosition();
    int added = deltas.stream().mapToInt(d -> d.getTarget().size() - d.getSource().size()).sum();
    int oldSize = stop - start;
    int newSize = oldSize + added;
    out.append("@@ -").append(range(start, oldSize));
    out.append(" +").append(range(start + shift, newSize)).append(" @@\n");
    int line = start;
    for (AbstractDelta<String> delta : deltas) {
      for (; line < delta.getSource().getPosition(); line++) {
        line(' ', before.get(line));
      }
      delta.getSource().getLines().forEach(old -> line('-', old));
      delta.getTarget().getLines().forEach(now -> line('+', now));
      line = end(delta);
    }
    for (; line < stop; line++) {
      line(' ', before.get(line));
    }
  }

  private static String range(int start, int size) {
    int first = size == 0 ? start : start + 1;
    return size == 1 ? String.valueOf(first) : first + "," + size;
  }

  private void line(char sign, String line) {
    out.append(sign).append(line);
    if (!line.endsWith("\n")) {
      out.append('\n').append(NO_LINE_END).append('\n');
    }
  }
}
