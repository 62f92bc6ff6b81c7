package io.panelwright.document;

import io.panelwright.diagnostic.Excerpt;
import io.panelwright.text.LineIndex;
import io.panelwright.text.Position;
import java.util.Optional;

/** The decoded text of a file and its lines. */
final class FileText {

  private final String name;
  private final String text;
  private final Optional<String> encoding;
  private Optional<LineIndex> lines = Optional.empty();

  /**
   * Creates a text.
   *
   * @param encoding how the file's bytes differ from this text in UTF-8; empty if they do not
   */
  FileText(String name, String text, Optional<String> encoding) {
    this.name = name;
    this.text = text;
    this.encoding = encoding;
  }

  String name() {
    return name;
  }

  String text() {
    return text;
  }

  Optional<String> encoding() {
    return encoding;
  }

  Position position(int index) {
    return lines().position(name, Math.max(0, Math.min(index, text.length())));
  }

  /** The line of a position, without a byte-order mark. */
  Excerpt excerpt(Position position) {
    String line = lines().lineText(position.line());
    return new Excerpt(line.startsWith("\uFEFF") ? line.substring(1) : line, position.column());
  }

  private LineIndex lines() {
    if (lines.isEmpty()) {
      lines = Optional.of(LineIndex.of(text));
    }
    return lines.get();
  }
}
