package io.panelwright.document;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.json.Json;
import io.panelwright.json.JsonException;
import io.panelwright.json.JsonPointer;
import io.panelwright.json.JsonReader;
import io.panelwright.text.LineIndex;
import io.panelwright.text.Position;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.NodeConverter;
import io.panelwright.yaml.node.YamlDocuments;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

/** A JSON value of a file, with the positions of its parts in the file. */
public final class SourceDocument {

  private final FileText file;
  private final Json root;

  /** The text in which {@code indexes} count: the file's, or that of a value in it. */
  private final String text;

  private final ValueIndexes indexes;

  /** Converts an index of the text to one of the file. */
  private final IntUnaryOperator toFile;

  private final Optional<String> editObstacle;

  private SourceDocument(
      FileText file,
      Json root,
      String text,
      ValueIndexes indexes,
      IntUnaryOperator toFile,
      Optional<String> editObstacle) {
    this.file = file;
    this.root = root;
    this.text = text;
    this.indexes = indexes;
    this.toFile = toFile;
    this.editObstacle = editObstacle;
  }

  static SourceFile readJson(FileText file) {
    return readJson(file, file.text(), IntUnaryOperator.identity(), file.encoding());
  }

  private static SourceFile readJson(
      FileText file, String text, IntUnaryOperator toFile, Optional<String> editObstacle) {
    try {
      Json root = JsonReader.read(text);
      var document =
          new SourceDocument(
              file,
              root,
              text,
              ValueIndexes.ofJson(text),
              toFile,
              editObstacle.map(obstacle -> "the file is " + obstacle));
      return new SourceFile(List.of(document), List.of());
    } catch (JsonException e) {
      return new SourceFile(List.of(), List.of(syntaxFinding(file, text, toFile, e)));
    }
  }

  private static Finding syntaxFinding(
      FileText file, String text, IntUnaryOperator toFile, JsonException e) {
    LineIndex lines = LineIndex.of(text);
    int line = Math.max(1, Math.min(e.line(), lines.lineCount()));
    int index = Math.min(lines.lineStart(line) + Math.max(1, e.column()) - 1, text.length());
    Position position = file.position(toFile.applyAsInt(index));
    SyntaxProblem problem = SyntaxProblem.ofJson(text, index, e.getMessage());
    boolean visible = position.equals(file.position(toFile.applyAsInt(0))) && index > 0;
    String where = visible ? " (line " + line + ":" + e.column() + " of the decoded text)" : "";
    return Finding.error(
            problem.code(), Location.at(position), problem.message() + where, problem.hint())
        .withExcerpt(file.excerpt(position));
  }

  static SourceFile readYaml(FileText file) {
    YamlDocuments read = YamlDocuments.read(file.name(), file.text());
    ToIntFunction<Position> toIndex = ValueIndexes.toIndex(file.text());
    List<SourceDocument> documents = new ArrayList<>();
    for (Node node : read.documents()) {
      documents.add(
          new SourceDocument(
              file,
              NodeConverter.toJson(node),
              file.text(),
              ValueIndexes.ofYaml(node, toIndex),
              IntUnaryOperator.identity(),
              Optional.of("the file is YAML")));
    }
    boolean template = !read.findings().isEmpty() && SyntaxProblem.isYamlTemplate(file.text());
    return new SourceFile(
        documents,
        template
            ? read.findings().stream().map(SyntaxProblem::template).toList()
            : read.findings());
  }

  /** The whole value. */
  public Json root() {
    return root;
  }

  /** The position in the file of a value; for a missing value, that of the innermost around it. */
  public Position position(JsonPointer pointer) {
    return file.position(toFile.applyAsInt(indexes.index(pointer)));
  }

  /**
   * The text of the file if it is this JSON value; empty if the file must not be edited as JSON.
   */
  public Optional<String> editableText() {
    return editObstacle.isEmpty() ? Optional.of(text) : Optional.empty();
  }

  /** The reason why there is no {@link #editableText}; empty if there is one. */
  public Optional<String> editObstacle() {
    return editObstacle;
  }

  /**
   * Reads the JSON text that a value of this document contains.
   *
   * @param value the text
   */
  public SourceFile embeddedJson(JsonPointer pointer, String value) {
    int start = indexes.index(pointer);
    var alignment = new LazyAlignment(text, start, value);
    IntUnaryOperator inner = index -> toFile.applyAsInt(alignment.sourceIndex(index));
    return embedded(readJson(file, value, inner, Optional.empty()), "JSON inside of another text");
  }

  /**
   * Reads the JSON text that a value of this document contains in Base64, possibly compressed.
   *
   * @param value the text in Base64; white space is ignored
   */
  public SourceFile embeddedBytes(JsonPointer pointer, String value) {
    int start = toFile.applyAsInt(indexes.index(pointer));
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(value.replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      return new SourceFile(
          List.of(),
          List.of(
              Finding.error(
                  "base64-invalid",
                  Location.at(file.position(start)),
                  "the value is not Base64: " + e.getMessage(),
                  "encode the dashboard with base64, without changes by hand")));
    }
    DecodedText decoded = DecodedText.decode(file.name(), bytes);
    if (decoded.text().isEmpty()) {
      return new SourceFile(
          List.of(),
          decoded.findings().stream()
              .map(finding -> finding.at(Location.at(file.position(start))))
              .toList());
    }
    return embedded(
        readJson(file, decoded.text().get(), index -> start, Optional.empty()),
        "encoded inside of another text");
  }

  private static SourceFile embedded(SourceFile read, String obstacle) {
    List<SourceDocument> documents =
        read.documents().stream()
            .map(
                document ->
                    new SourceDocument(
                        document.file,
                        document.root,
                        document.text,
                        document.indexes,
                        document.toFile,
                        Optional.of("the dashboard is " + obstacle)))
            .toList();
    return new SourceFile(documents, read.findings());
  }

  /** Aligns a text with its notation only if a position is needed. */
  private static final class LazyAlignment {

    private final String source;
    private final int start;
    private final String value;
    private Optional<TextAlignment> aligned = Optional.empty();

    LazyAlignment(String source, int start, String value) {
      this.source = source;
      this.start = start;
      this.value = value;
    }

    int sourceIndex(int index) {
      if (aligned.isEmpty()) {
        aligned = Optional.of(TextAlignment.align(source, start, value));
      }
      return aligned.get().sourceIndex(index);
    }
  }
}
