package io.panelwright.report;

import io.panelwright.json.TextEdit;
import io.panelwright.text.LineIndex;
import io.panelwright.text.TerminalSanitizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Formats changes of a file as a unified diff. */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private final String text;
  private final LineIndex lines;
  private final StringBuilder out = new StringBuilder();

  /** The number of lines that the hunks so far add, minus those that they remove. */
  private int shift;

  private UnifiedDiff(String text) {
    this.text = text;
    this.lines = LineIndex.of(text);
  }

  /** Lines of the old text, counted from 1, and the lines that replace them. */
  private record Block(int first, int last, List<String> changed) {}

  /**
   * Formats a diff.
   *
   * @param edits sorted, without overlaps
   */
  public static String format(String file, String text, List<TextEdit> edits) {
    var diff = new UnifiedDiff(text);
    String name = TerminalSanitizer.sanitize(file);
    diff.out.append("--- ").append(name).append("\n+++ ").append(name).append('\n');
    List<Block> hunk = new ArrayList<>();
    for (Block block : diff.blocks(edits)) {
      if (!hunk.isEmpty() && block.first - last(hunk).last > 2 * CONTEXT) {
        diff.hunk(hunk);
        hunk.clear();
      }
      hunk.add(block);
    }
    diff.hunk(hunk);
    return diff.out.toString();
  }

  /** Groups edits that share a line. */
  private List<Block> blocks(List<TextEdit> edits) {
    List<Block> blocks = new ArrayList<>();
    List<TextEdit> sharedLine = new ArrayList<>();
    for (TextEdit edit : edits) {
      if (!sharedLine.isEmpty()
          && lines.lineNumber(edit.start()) > lines.lineNumber(last(sharedLine).end())) {
        blocks.add(block(sharedLine));
        sharedLine.clear();
      }
      sharedLine.add(edit);
    }
    if (!sharedLine.isEmpty()) {
      blocks.add(block(sharedLine));
    }
    return blocks;
  }

  private Block block(List<TextEdit> edits) {
    int first = lines.lineNumber(edits.get(0).start());
    int last = lines.lineNumber(last(edits).end());
    int start = lines.lineStart(first);
    int end = last < lines.lineCount() ? lines.lineStart(last + 1) : text.length();
    List<TextEdit> moved =
        edits.stream()
            .map(c -> new TextEdit(c.start() - start, c.end() - start, c.replacement()))
            .toList();
    String changed = TextEdit.apply(text.substring(start, end), moved);
    return new Block(first, last, changed.lines().toList());
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  private void hunk(List<Block> blocks) {
    if (blocks.isEmpty()) {
      return;
    }
    int from = Math.max(1, blocks.get(0).first - CONTEXT);
    int to = Math.min(count(), last(blocks).last + CONTEXT);
    int more = blocks.stream().mapToInt(b -> b.changed.size() - (b.last - b.first + 1)).sum();
    int size = to - from + 1;
    out.append("@@ -").append(range(from, size));
    out.append(" +").append(range(from + shift, size + more)).append(" @@\n");
    int next = from;
    for (Block block : blocks) {
      unchangedLines(next, block.first - 1);
      changedLines(block);
      next = block.last + 1;
    }
    unchangedLines(next, to);
    shift += more;
  }

  private void unchangedLines(int first, int last) {
    for (int line = first; line <= last; line++) {
      line(' ', line(line));
    }
  }

  /** Adds old lines, then new lines; their common prefix and suffix are context lines. */
  private void changedLines(Block block) {
    List<String> old = new ArrayList<>();
    for (int line = block.first; line <= block.last; line++) {
      old.add(line(line));
    }
    int maxCommon = Math.min(old.size(), block.changed.size());
    int start = 0;
    while (start < maxCommon && old.get(start).equals(block.changed.get(start))) {
      start++;
    }
    int end = 0;
    while (end < maxCommon - start && fromEnd(old, end).equals(fromEnd(block.changed, end))) {
      end++;
    }
    unchangedLines(block.first, block.first + start - 1);
    old.subList(start, old.size() - end).forEach(line -> line('-', line));
    block.changed.subList(start, block.changed.size() - end).forEach(line -> line('+', line));
    unchangedLines(block.last - end + 1, block.last);
  }

  private static String fromEnd(List<String> list, int index) {
    return list.get(list.size() - 1 - index);
  }

  /** The number of lines, without the empty line after a final newline. */
  private int count() {
    return lines.lineCount() - (lines.lineStart(lines.lineCount()) == text.length() ? 1 : 0);
  }

  private static String range(int from, int count) {
    return count == 1 ? String.valueOf(from) : from + "," + count;
  }

  /** A line of the old text without its end. */
  private String line(int number) {
    int end = number < lines.lineCount() ? lines.lineStart(number + 1) : text.length();
    return text.substring(lines.lineStart(number), end).replaceFirst("[\\r\\n]+$", "");
  }

  private void line(char sign, String line) {
    String shown =
        Arrays.stream(line.split("\t", -1))
            .map(TerminalSanitizer::sanitize)
            .collect(Collectors.joining("\t"));
    out.append(sign).append(shown).append('\n');
  }
}
