package io.panelwright.sourceedit.yaml;

import io.panelwright.json.Json;
import io.panelwright.json.JsonString;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.YamlScalarWriter;
import java.util.Optional;

/** Writes a scalar in the style of the one that it replaces: quotes, block, plain. */
final class ScalarStyle {

  private final YamlText text;
  private final Node.Scalar old;
  private final int start;

  /** The indentation of the key or dash. */
  private final int indent;

  private final boolean flow;

  ScalarStyle(YamlText text, Node.Scalar old, int indent, boolean flow) {
    this.text = text;
    this.old = old;
    this.start = text.start(old);
    this.indent = indent;
    this.flow = flow;
  }

  /** The text of a value, without a line end after it. */
  String write(Json value) {
    if (!(value instanceof JsonString string)) {
      return value.toString();
    }
    String content = string.value();
    char first = text.at(start);
    boolean block = !flow && (first == '|' || first == '>');
    if (block && !content.isBlank()) {
      return block(content);
    }
    // The final newline only comes from a block; readers of one line ignore it.
    String line = old.text().endsWith("\n") ? content : content.stripTrailing();
    if (line.contains("\n") && !flow) {
      return block(line.endsWith("\n") ? line : line + "\n");
    }
    if (first == '\'' && !YamlScalarWriter.isHidden(line)) {
      return "'" + line.replace("'", "''") + "'";
    }
    if (first == '"') {
      return YamlScalarWriter.doubleQuoted(line);
    }
    return flow
        ? YamlScalarWriter.flow(Json.of(line), true).orElse(YamlScalarWriter.doubleQuoted(line))
        : YamlScalarWriter.line(line);
  }

  /** A block with the indicators and the indentation of the old one, if it was a block. */
  private String block(String content) {
    boolean wasBlock = text.at(start) == '|' || text.at(start) == '>';
    String indentation = " ".repeat(wasBlock ? oldIndent() : indent + 2);
    boolean ended = !wasBlock || !oldHeader().matches("[|>][0-9]*-.*");
    String body = content.stripTrailing() + (ended ? "\n" : "");
    String written =
        YamlScalarWriter.block(body.contains("\n") ? body : body + "\n", indentation).orElse("");
    if (written.isEmpty()) {
      return YamlScalarWriter.doubleQuoted(content);
    }
    String lines = written.substring(written.indexOf('\n') + 1).stripTrailing();
    String header = written.substring(0, written.indexOf('\n'));
    boolean keepsHeader = wasBlock && text.at(start) == '|' && !header.contains("2");
    String first = keepsHeader ? oldHeader() : ended ? header : header.replaceFirst("-?$", "-");
    return (first + "\n" + lines).replace("\n", text.lineEnd());
  }

  /** The indicators of the old block with its comment. */
  private String oldHeader() {
    return text.text().substring(start, text.lineEnd(start));
  }

  private int oldIndent() {
    return Optional.of(text.line(text.nextLine(start)))
        .filter(line -> !line.isBlank())
        .map(YamlText::indentation)
        .orElse(indent + 2);
  }
}
