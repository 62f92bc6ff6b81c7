package io.panelwright.sourceedit.yaml;

import io.panelwright.json.Json;
import io.panelwright.json.TextEdit;
import io.panelwright.yaml.PanelsYamlWriter;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.YamlWriter;
import java.util.ArrayList;
import java.util.List;

/** The items of a list as blocks of text: with their comments above, without blank lines. */
final class ItemBlocks {

  /**
   * A part of the text.
   *
   * @param comment the start of the comment lines above
   * @param start the start of the line with the dash; between brackets that of the item
   * @param end the start of the line after it; between brackets the end of the item
   */
  record Block(int comment, int start, int end) {}

  private final YamlText text;
  private final Node.Sequence list;
  private final boolean flow;
  private final List<Block> blocks = new ArrayList<>();

  ItemBlocks(YamlText text, Node.Sequence list, boolean flow) {
    this.text = text;
    this.list = list;
    this.flow = flow;
    list.items().forEach(item -> blocks.add(block(item)));
  }

  private Block block(Node item) {
    int start = text.start(item);
    if (flow) {
      return new Block(start, start, text.end(item, 0, true));
    }
    int line = text.lineStart(start);
    int end = text.nextLine(text.end(item, dashColumn(), false));
    return new Block(text.commentStart(line), line, end);
  }

  List<Block> blocks() {
    return blocks;
  }

  /** The column of the dashes, from 0. */
  int dashColumn() {
    return text.column(text.start(list));
  }

  /** Whether blank lines separate the items. */
  boolean isSpaced() {
    return blocks.size() < 2
        ? false
        : text.text().substring(blocks.get(0).end(), blocks.get(1).comment()).isBlank()
            && blocks.get(0).end() < blocks.get(1).comment();
  }

  /** The text of an item of this list. */
  String write(String key, Json item) {
    return YamlWriter.item(key, item, PanelsYamlWriter.LAYOUT, dashColumn())
        .replace("\n", text.lineEnd());
  }

  /** Inserts after the item with this index; -1 for the start. */
  TextEdit insertion(int after, String written) {
    if (flow) {
      int start = text.start(list.items().get(0));
      int end = after < 0 ? start : blocks.get(after).end();
      return new TextEdit(end, end, after < 0 ? written + ", " : ", " + written);
    }
    String blank = isSpaced() ? text.lineEnd() : "";
    if (after < 0) {
      int start = blocks.get(0).comment();
      return new TextEdit(start, start, written + blank);
    }
    // Covers the line end before it, so that no other edit moves the item at the same time.
    int end = blocks.get(after).end();
    boolean ended = text.at(end - 1) == '\n';
    String rest = ended ? written : written.stripTrailing();
    int from = ended ? end - text.lineEnd().length() : end;
    return new TextEdit(from, end, text.lineEnd() + blank + rest);
  }

  /** Removes an item with its comment and one blank line. */
  TextEdit removal(int index, int left) {
    Block block = blocks.get(index);
    boolean last = index == blocks.size() - 1;
    if (left == 0) {
      return emptied();
    }
    if (!last) {
      Block next = blocks.get(index + 1);
      int end = flow ? next.start() : Math.min(blankEnd(block.end()), next.comment());
      return new TextEdit(flow ? block.start() : block.comment(), end, "");
    }
    Block previous = blocks.get(index - 1);
    int start = previous.end();
    boolean onlyBlank = text.text().substring(start, block.comment()).isBlank();
    int from = flow || onlyBlank ? start : block.comment();
    return new TextEdit(from, block.end(), "");
  }

  private int blankEnd(int start) {
    int end = start;
    while (end < text.text().length() && text.line(end).isBlank()) {
      end = text.nextLine(end);
    }
    return end;
  }

  /** Writes the whole list as an empty one. */
  private TextEdit emptied() {
    int start = text.start(list);
    int from = start;
    while (from > 0 && Character.isWhitespace(text.at(from - 1))) {
      from--;
    }
    int end = flow ? text.end(list, 0, true) : blocks.get(blocks.size() - 1).end();
    return new TextEdit(from, end, flow ? " []" : " []" + text.lineEnd());
  }

  TextEdit replacement(int index, String written) {
    Block block = blocks.get(index);
    boolean unended = block.end() > 0 && text.at(block.end() - 1) != '\n';
    return new TextEdit(
        block.start(), block.end(), flow || unended ? written.stripTrailing() : written);
  }

  /** Joins deletions that overlap. */
  static List<TextEdit> withoutOverlaps(List<TextEdit> edits) {
    List<TextEdit> joined = new ArrayList<>();
    for (TextEdit edit : edits.stream().sorted().toList()) {
      TextEdit last = joined.isEmpty() ? edit : joined.get(joined.size() - 1);
      boolean overlaps =
          edit.start() < last.end() && edit.replacement().isEmpty() && last.replacement().isEmpty();
      if (!joined.isEmpty() && overlaps) {
        int end = Math.max(last.end(), edit.end());
        joined.set(joined.size() - 1, new TextEdit(last.start(), end, ""));
      } else {
        joined.add(edit);
      }
    }
    return joined;
  }
}
