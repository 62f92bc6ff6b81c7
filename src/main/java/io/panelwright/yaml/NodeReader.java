package io.panelwright.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.panelwright.diagnostic.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a YAML text as nodes; refuses what hides values: aliases, merge keys, tags. */
final class NodeReader {

  /** Nesting that no file of ours has. */
  private static final int DEEPEST = 40;

  private static final YAMLFactory JACKSON = new YAMLFactory();

  private static final Pattern JSON_NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  /** What stands before a value that is not taken as it is, and its name. */
  private static final Pattern MARK = Pattern.compile("[&*!][^\\s,\\[\\]{}]{0,60}");

  private final Source source;
  private final Complaints complaints;
  private final String expected;

  /**
   * @param expected what the text should say, in case that it says nothing
   */
  NodeReader(Source source, Complaints complaints, String expected) {
    this.source = source;
    this.complaints = complaints;
    this.expected = expected;
  }

  /** The text's one value; nothing when the text is empty or no YAML. */
  Optional<Node> read() {
    try (YAMLParser parser = JACKSON.createParser(source.text())) {
      if (parser.nextToken() == null) {
        empty();
        return Optional.empty();
      }
      Node node = node(parser, 0);
      if (parser.nextToken() != null) {
        complaints.add(
            "yaml-documents",
            here(parser),
            "found a second document after ---: expected one document",
            "join the two, and remove the ---");
      }
      return Optional.of(node);
    } catch (JsonProcessingException e) {
      new SyntaxError(source, e).tell(complaints);
      return Optional.empty();
    } catch (TooDeep e) {
      complaints.add(
          "yaml-depth",
          e.position,
          "values are nested more than " + DEEPEST + " deep: nothing here needs that",
          "remove the brackets or the indentation that nobody closes");
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("reading a string cannot fail otherwise", e);
    }
  }

  private void empty() {
    complaints.add(
        "yaml-empty",
        source.start(),
        "the file says nothing: expected " + expected,
        "write it, or delete the file");
  }

  private static final class TooDeep extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Position position;

    TooDeep(Position position) {
      super(null, null, false, false);
      this.position = position;
    }
  }

  private Node node(YAMLParser parser, int depth) throws IOException {
    Position position = here(parser);
    if (depth > DEEPEST) {
      throw new TooDeep(position);
    }
    boolean refused = isRefused(parser, position);
    Node node =
        switch (parser.currentToken()) {
          case START_OBJECT -> mapping(parser, position, depth);
          case START_ARRAY -> sequence(parser, position, depth);
          case VALUE_NULL -> scalar(position, Node.Kind.NOTHING, parser);
          case VALUE_TRUE, VALUE_FALSE -> scalar(position, truthKind(parser.getText()), parser);
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
              scalar(position, numberKind(parser.getText()), parser);
          case VALUE_STRING, VALUE_EMBEDDED_OBJECT -> scalar(position, Node.Kind.TEXT, parser);
          case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME ->
              throw new IllegalStateException("no value starts with " + parser.currentToken());
        };
    return refused ? new Node.Refused(position) : node;
  }

  private Node mapping(YAMLParser parser, Position position, int depth) throws IOException {
    Map<String, Position> first = new LinkedHashMap<>();
    List<Node.Entry> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Position place = here(parser);
      boolean refused = isRefused(parser, place) || isMerge(parser, place);
      parser.nextToken();
      Node value = node(parser, depth + 1);
      Position before = first.putIfAbsent(name, place);
      if (before != null) {
        complaints.add(
            "duplicate-key",
            place,
            Quoted.key(name)
                + " is given twice, first on line "
                + before.line()
                + ":"
                + before.column(),
            "keep one of them");
      } else if (!refused) {
        entries.add(new Node.Entry(new Node.Scalar(place, Node.Kind.TEXT, name), value));
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

  private static Node.Kind numberKind(String text) {
    return JSON_NUMBER.matcher(text).matches() ? Node.Kind.NUMBER : Node.Kind.ODD_NUMBER;
  }

  /** Only true and false: what else YAML 1.1 takes for a truth, 1.2 and editors do not. */
  private static Node.Kind truthKind(String text) {
    boolean plain = text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    return plain ? Node.Kind.BOOLEAN : Node.Kind.TEXT;
  }

  /** Without quotes; with them it is a key like any other. */
  private boolean isMerge(YAMLParser parser, Position position) throws IOException {
    if (!parser.currentName().equals("<<") || !source.text().startsWith("<<", index(parser))) {
      return false;
    }
    complaints.add(
        "yaml-alias", position, "merge keys (<<) are not taken", "write the keys out here");
    return true;
  }

  /** Jackson does not tell of all of them, so the text itself is looked at. */
  private boolean isRefused(YAMLParser parser, Position position) {
    int index = index(parser);
    if (index >= source.text().length() || "&*!".indexOf(source.text().charAt(index)) < 0) {
      return false;
    }
    Matcher mark = MARK.matcher(source.text());
    if (!mark.find(index)) {
      return false;
    }
    switch (source.text().charAt(index)) {
      case '*' -> refuse("yaml-alias", position, "aliases", mark, "write the value out here");
      case '&' -> refuse("yaml-alias", position, "anchors", mark, "remove it");
      default -> refuse("yaml-tag", position, "tags", mark, "remove it, or quote a text");
    }
    return true;
  }

  private void refuse(String code, Position position, String what, Matcher mark, String next) {
    complaints.add(code, position, what + " (" + mark.group() + ") are not taken", next);
  }

  private Position here(YAMLParser parser) {
    return source.position(index(parser));
  }

  private int index(YAMLParser parser) {
    return source.index(parser.currentTokenLocation().getCharOffset());
  }
}
