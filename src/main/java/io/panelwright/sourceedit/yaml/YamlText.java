package io.panelwright.sourceedit.yaml;

import io.panelwright.text.LineIndex;
import io.panelwright.text.Position;
import io.panelwright.yaml.node.Node;
import java.util.List;

/** A YAML text: where nodes start and end. All indexes are UTF-16 units of the whole text. */
final class YamlText {

  private final String text;
  private final LineIndex lines;
  private final int mark;

  YamlText(String text) {
    this.text = text;
    this.mark = text.startsWith("\uFEFF") ? 1 : 0;
    this.lines = LineIndex.of(text.substring(mark));
  }

  String text() {
    return text;
  }

  /** The line ends of the file. */
  String lineEnd() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  int start(Node node) {
    return index(node.position());
  }

  int index(Position position) {
    return mark + lines.lineStart(position.line()) + position.column() - 1;
  }

  char at(int index) {
    return index < text.length() ? text.charAt(index) : '\n';
  }

  /** Whether a node is written between brackets. */
  boolean isFlow(Node node) {
    char first = at(start(node));
    return first == '{' || first == '[';
  }

  /** The column of an index, from 0. */
  int column(int index) {
    return index - lineStart(index);
  }

  int lineStart(int index) {
    int start = index;
    while (start > mark && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  /** The index after the line's terminator. */
  int nextLine(int index) {
    int end = index;
    while (end < text.length() && text.charAt(end) != '\n') {
      end++;
    }
    return Math.min(end + 1, text.length());
  }

  /** The index of the line's terminator. */
  int lineEnd(int index) {
    int end = nextLine(index);
    while (end > index && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  /** The text of a line, without its terminator. */
  String line(int index) {
    int start = lineStart(index);
    return text.substring(start, lineEnd(start));
  }

  /**
   * The index after a node.
   *
   * @param indent the indentation of the key or dash that it belongs to
   * @param flow whether it is between brackets
   */
  int end(Node node, int indent, boolean flow) {
    int start = start(node);
    if (isFlow(node)) {
      return flowEnd(start);
    }
    if (node instanceof Node.Mapping mapping) {
      List<Node.Entry> entries = mapping.entries();
      Node.Entry last = entries.get(entries.size() - 1);
      return entryEnd(last, flow);
    }
    if (node instanceof Node.Sequence sequence) {
      Node last = sequence.items().get(sequence.items().size() - 1);
      return end(last, column(start), flow);
    }
    return scalarEnd((Node.Scalar) node, start, indent, flow);
  }

  /** The index after an entry of a mapping. */
  int entryEnd(Node.Entry entry, boolean flow) {
    int key = index(entry.key().position());
    if (entry.value() instanceof Node.Scalar scalar && isMissing(entry, scalar)) {
      return text.indexOf(':', keyEnd(key)) + 1;
    }
    return end(entry.value(), column(key), flow);
  }

  private boolean isMissing(Node.Entry entry, Node.Scalar value) {
    return value.kind() == Node.Kind.NULL && value.text().isEmpty();
  }

  /** The index after a key. */
  int keyEnd(int start) {
    char first = at(start);
    return first == '"' || first == '\'' ? quotedEnd(start) : text.indexOf(':', start);
  }

  private int scalarEnd(Node.Scalar scalar, int start, int indent, boolean flow) {
    char first = at(start);
    if (first == '"' || first == '\'') {
      return quotedEnd(start);
    }
    if (!flow && (first == '|' || first == '>')) {
      return blockEnd(start, indent);
    }
    return plainEnd(start, indent, flow);
  }

  private int quotedEnd(int start) {
    char quote = at(start);
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && quote == '"') {
        i++;
      } else if (text.charAt(i) == quote) {
        if (quote == '\'' && at(i + 1) == '\'') {
          i++;
        } else {
          return i + 1;
        }
      }
    }
    return text.length();
  }

  /** The index after the last line of a block, before its terminator. */
  private int blockEnd(int start, int indent) {
    int end = lineEnd(start);
    int line = nextLine(start);
    while (line < text.length()) {
      String content = line(line);
      if (!content.isBlank()) {
        if (indentation(content) <= indent) {
          break;
        }
        end = lineEnd(line);
      }
      line = nextLine(line);
    }
    return end;
  }

  static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** A plain text continues on lines that are indented more. */
  private int plainEnd(int start, int indent, boolean flow) {
    int end = plainLineEnd(start, flow);
    int line = nextLine(start);
    boolean comment = !text.substring(end, lineEnd(start)).isBlank();
    while (!flow && !comment && line < text.length()) {
      String content = line(line);
      if (content.isBlank()) {
        line = nextLine(line);
        continue;
      }
      if (indentation(content) <= indent || content.strip().startsWith("#")) {
        break;
      }
      end = plainLineEnd(line + indentation(content), false);
      comment = !text.substring(end, lineEnd(line)).isBlank();
      line = nextLine(line);
    }
    return end;
  }

  private int plainLineEnd(int start, boolean flow) {
    int stop = lineEnd(start);
    int end = start;
    while (end < stop) {
      char c = text.charAt(end);
      boolean comment = c == '#' && end > start && Character.isWhitespace(text.charAt(end - 1));
      boolean bracket = flow && ",[]{}".indexOf(c) >= 0;
      if (comment || bracket) {
        break;
      }
      end++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private int flowEnd(int start) {
    int depth = 0;
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean quoted =
          (c == '"' || c == '\'') && i > 0 && " ,[{:\n".indexOf(text.charAt(i - 1)) >= 0;
      boolean comment = c == '#' && Character.isWhitespace(text.charAt(i - 1));
      if (quoted) {
        i = quotedEnd(i);
        continue;
      }
      if (comment) {
        i = nextLine(i);
        continue;
      }
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      i++;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  /** The start of the comment lines directly above a line that have its indentation. */
  int commentStart(int lineStart) {
    int indent = indentation(line(lineStart));
    int start = lineStart;
    while (start > mark) {
      int above = lineStart(start - 1);
      String content = line(above);
      if (!content.strip().startsWith("#") || indentation(content) != indent) {
        break;
      }
      start = above;
    }
    return start;
  }
}
