package io.panelwright.yaml.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.panelwright.text.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a YAML text as nodes; rejects aliases, merge keys and tags. */
final class NodeReader {

  /** Maximum nesting depth; no valid file needs more. */
  private static final int MAX_DEPTH = 40;

  private static final YAMLFactory JACKSON = new YAMLFactory();

  private static final Pattern JSON_NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  /** An alias, anchor or tag indicator with its name. */
  private static final Pattern INDICATOR = Pattern.compile("[&*!][^\\s,\\[\\]{}]{0,60}");

  private final SourceText source;
  private final FileFindings findings;
  private final String expected;

  /**
   * @param expected the expected content, for the finding about an empty file
   */
  NodeReader(SourceText source, FileFindings findings, String expected) {
    this.source = source;
    this.findings = findings;
    this.expected = expected;
  }

  /** Reads the text's single value; empty if the text is empty or invalid. */
  Optional<Node> read() {
    try (YAMLParser parser = JACKSON.createParser(source.text())) {
      if (parser.nextToken() == null) {
        empty();
        return Optional.empty();
      }
      Node node = node(parser, 0);
      if (parser.nextToken() != null) {
        findings.add(
            "yaml-documents",
            here(parser),
            "found a second document after ---: expected one document",
            "move all keys into one document, and remove the ---");
      }
      return Optional.of(node);
    } catch (JsonProcessingException e) {
      new YamlSyntaxErrorReporter(source, e).report(findings);
      return Optional.empty();
    } catch (NestingException e) {
      findings.add(
          "yaml-depth",
          e.position,
          "values are nested more than " + MAX_DEPTH + " levels deep",
          "close the open brackets, or fix the indentation");
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("reading a string cannot fail otherwise", e);
    }
  }

  private void empty() {
    findings.add(
        "yaml-empty",
        source.start(),
        "the file is empty: expected " + expected,
        "add it, or delete the file");
  }

  private static final class NestingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Position position;

    NestingException(Position position) {
      super(null, null, false, false);
      this.position = position;
    }
  }

  private Node node(YAMLParser parser, int depth) throws IOException {
    Position position = here(parser);
    if (depth > MAX_DEPTH) {
      throw new NestingException(position);
    }
    boolean rejected = isRejected(parser, position);
    Node node =
        switch (parser.currentToken()) {
          case START_OBJECT -> mapping(parser, position, depth);
          case START_ARRAY -> sequence(parser, position, depth);
          case VALUE_NULL -> scalar(position, Node.Kind.NULL, parser);
          case VALUE_TRUE, VALUE_FALSE -> scalar(position, booleanKind(parser.getText()), parser);
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
              scalar(position, numberKind(parser.getText()), parser);
          case VALUE_STRING, VALUE_EMBEDDED_OBJECT -> scalar(position, Node.Kind.TEXT, parser);
          case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME ->
              throw new IllegalStateException("no value starts with " + parser.currentToken());
        };
    return rejected ? new Node.RejectedNode(position) : node;
  }

  private Node mapping(YAMLParser parser, Position position, int depth) throws IOException {
    Map<String, Position> first = new LinkedHashMap<>();
    List<Node.Entry> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Position keyPosition = here(parser);
      boolean rejected = isRejected(parser, keyPosition) || isMerge(parser, keyPosition);
      parser.nextToken();
      Node value = node(parser, depth + 1);
      Position previous = first.putIfAbsent(name, keyPosition);
      if (previous != null) {
        findings.add(
            "yaml-key-duplicate",
            keyPosition,
            ValueQuoting.quoteKey(name)
                + " appears twice, first on line "
                + previous.line()
                + ":"
                + previous.column(),
            "keep one of them");
      } else if (!rejected) {
        entries.add(new Node.Entry(new Node.Scalar(keyPosition, Node.Kind.TEXT, name), value));
      }
    }
    return new Node.Mapping(position, entries);
  }

  private Node sequence(YAMLParser parser, Position position, int depth) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser, depth + 1));
    }
    return new Node.Sequence(position, items);
  }

  private static Node scalar(Position position, Node.Kind kind, YAMLParser parser)
      throws IOException {
    String text = parser.getText();
    return new Node.Scalar(position, kind, text == null ? "" : text);
  }

  static Node.Kind numberKind(String text) {
    return JSON_NUMBER.matcher(text).matches() ? Node.Kind.NUMBER : Node.Kind.NON_JSON_NUMBER;
  }

  /** Accepts only true and false; YAML 1.2 and editors read YAML 1.1's others as text. */
  static Node.Kind booleanKind(String text) {
    boolean plain = text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    return plain ? Node.Kind.BOOLEAN : Node.Kind.TEXT;
  }

  /** Returns whether the key is an unquoted {@code <<}; quoted it is an ordinary key. */
  private boolean isMerge(YAMLParser parser, Position position) throws IOException {
    if (!parser.currentName().equals("<<") || !source.text().startsWith("<<", index(parser))) {
      return false;
    }
    findings.add(
        "yaml-alias", position, "merge keys (<<) are not supported", "write the keys out here");
    return true;
  }

  /** Checks the text itself, because Jackson does not report all of them. */
  private boolean isRejected(YAMLParser parser, Position position) {
    int index = index(parser);
    if (index >= source.text().length() || "&*!".indexOf(source.text().charAt(index)) < 0) {
      return false;
    }
    Matcher indicator = INDICATOR.matcher(source.text());
    if (!indicator.find(index)) {
      return false;
    }
    switch (source.text().charAt(index)) {
      case '*' -> reject("yaml-alias", position, "aliases", indicator, "write the value out here");
      case '&' -> reject("yaml-alias", position, "anchors", indicator, "remove it");
      default -> reject("yaml-tag", position, "tags", indicator, "remove it, or quote a text");
    }
    return true;
  }

  private void reject(
      String code, Position position, String construct, Matcher indicator, String next) {
    String message = construct + " (" + indicator.group() + ") are not supported";
    findings.add(code, position, message, next);
  }

  private Position here(YAMLParser parser) {
    return source.position(index(parser));
  }

  private int index(YAMLParser parser) {
    return source.index(parser.currentTokenLocation().getCharOffset());
  }
}
