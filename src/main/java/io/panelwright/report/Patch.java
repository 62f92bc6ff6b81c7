package io.panelwright.report;

import io.panelwright.diagnostic.Lines;
import io.panelwright.diagnostic.Printable;
import io.panelwright.json.TextChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Changes of a file as a unified diff. */
public final class Patch {

  private static final int CONTEXT = 3;

  private final String text;
  private final Lines lines;
  private final StringBuilder out = new StringBuilder();

  /** How many more lines the new text has than the old one, so far. */
  private int shift;

  private Patch(String text) {
    this.text = text;
    this.lines = Lines.of(text);
  }

  /** Lines of the old text, from 1, and what comes in their place. */
  private record Block(int first, int last, List<String> changed) {}

  /**
   * The diff.
   *
   * @param changes sorted; none overlap
   */
  public static String of(String file, String text, List<TextChange> changes) {
    var patch = new Patch(text);
    String name = Printable.of(file);
    patch.out.append("--- ").append(name).append("\n+++ ").append(name).append('\n');
    List<Block> hunk = new ArrayList<>();
    for (Block block : patch.blocks(changes)) {
      if (!hunk.isEmpty() && block.first - last(hunk).last > 2 * CONTEXT) {
        patch.hunk(hunk);
        hunk.clear();
      }
      hunk.add(block);
    }
    patch.hunk(hunk);
    return patch.out.toString();
  }

  /** Changes that share a line are in one block. */
  private List<Block> blocks(List<TextChange> changes) {
    List<Block> blocks = new ArrayList<>();
    List<TextChange> together = new ArrayList<>();
    for (TextChange change : changes) {
      if (!together.isEmpty() && lines.line(change.start()) > lines.line(last(together).end())) {
        blocks.add(block(together));
        together.clear();
      }
      together.add(change);
    }
    if (!together.isEmpty()) {
      blocks.add(block(together));
    }
    return blocks;
  }

  private Block block(List<TextChange> changes) {
    int first = lines.line(changes.get(0).start());
    int last = lines.line(last(changes).end());
    int start = lines.start(first);
    int end = last < lines.count() ? lines.start(last + 1) : text.length();
    List<TextChange> moved =
        changes.stream()
            .map(c -> new TextChange(c.start() - start, c.end() - start, c.text()))
            .toList();
    String changed = TextChange.apply(text.substring(start, end), moved);
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
      same(next, block.first - 1);
      body(block);
      next = block.last + 1;
    }
    same(next, to);
    shift += more;
  }

  private void same(int first, int last) {
    for (int line = first; line <= last; line++) {
      line(' ', line(line));
    }
  }

  /** Old lines, then new ones; what both have at their start and end is said once. */
  private void body(Block block) {
    List<String> old = new ArrayList<>();
    for (int line = block.first; line <= block.last; line++) {
      old.add(line(line));
    }
    int most = Math.min(old.size(), block.changed.size());
    int start = 0;
    while (start < most && old.get(start).equals(block.changed.get(start))) {
      start++;
    }
    int end = 0;
    while (end < most - start && fromEnd(old, end).equals(fromEnd(block.changed, end))) {
      end++;
    }
    same(block.first, block.first + start - 1);
    old.subList(start, old.size() - end).forEach(line -> line('-', line));
    block.changed.subList(start, block.changed.size() - end).forEach(line -> line('+', line));
    same(block.last - end + 1, block.last);
  }

  private static String fromEnd(List<String> list, int index) {
    return list.get(list.size() - 1 - index);
  }

  /** The last line of a text that ends in a newline is none. */
  private int count() {
    return lines.count() - (lines.start(lines.count()) == text.length() ? 1 : 0);
  }

  private static String range(int from, int count) {
    return count == 1 ? String.valueOf(from) : from + "," + count;
  }

  /** A line of the old text without its end. */
  private String line(int number) {
    int end = number < lines.count() ? lines.start(number + 1) : text.length();
    return text.substring(lines.start(number), end).replaceFirst("[\\r\\n]+$", "");
  }

  private void line(char sign, String line) {
    String shown =
        Arrays.stream(line.split("\t", -1)).map(Printable::of).collect(Collectors.joining("\t"));
    out.append(sign).append(shown).append('\n');
  }
}
