package io.panelwright.yaml.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.panelwright.text.Position;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads the documents of a YAML text one after the other; resolves aliases and merge keys. */
final class YamlStreamReader {

  /** More than any dashboard needs; the limit prevents a stack overflow. */
  private static final int MAX_DEPTH = 120;

  /** Limit of the values with those that aliases repeat: prevents exponential growth. */
  private static final long MAX_VALUES = 2_000_000;

  private static final YAMLFactory JACKSON =
      YAMLFactory.builder().loaderOptions(loaderOptions()).build();

  private final SourceText source;
  private final FileFindings findings;

  /** The anchored values of a document and the number of values in each. */
  private final Map<String, Anchor> anchors = new LinkedHashMap<>();

  /** The values that were read so far, including those of aliases. */
  private long values;

  YamlStreamReader(SourceText source, FileFindings findings) {
    this.source = source;
    this.findings = findings;
  }

  private record Anchor(Node node, long values) {}

  private static LoaderOptions loaderOptions() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setNestingDepthLimit(MAX_DEPTH * 2);
    return options;
  }

  /** Stops the reading; the finding was added before. */
  private static final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoppedException() {
      super(null, null, false, false);
    }
  }

  void read(List<Node> documents) {
    try (YAMLParser parser = JACKSON.createParser(source.text())) {
      while (parser.nextToken() != null) {
        anchors.clear();
        Node document = node(parser, 0);
        if (!(document instanceof Node.Scalar scalar && scalar.text().isEmpty())) {
          documents.add(document);
        }
      }
    } catch (JsonProcessingException e) {
      new YamlSyntaxErrorReporter(source, e).report(findings);
    } catch (StoppedException e) {
      // The finding is in the list.
    } catch (IOException e) {
      throw new IllegalStateException("reading a string cannot fail otherwise", e);
    }
  }

  private StoppedException stop(String code, Position position, String message, String next) {
    findings.add(code, position, message, next);
    return new StoppedException();
  }

  private Node node(YAMLParser parser, int depth) throws IOException {
    Position position = here(parser);
    if (depth > MAX_DEPTH) {
      throw stop(
          "yaml-depth",
          position,
          "values are nested more than " + MAX_DEPTH + " levels deep",
          "close the open brackets, or fix the indentation");
    }
    values++;
    if (values > MAX_VALUES) {
      throw stop(
          "file-too-large",
          position,
          "the file has more than " + MAX_VALUES + " values",
          "check that this is the right file");
    }
    if (parser.currentToken() == JsonToken.VALUE_STRING && startsWith(parser, "*")) {
      return alias(parser, position);
    }
    String anchor = Optional.ofNullable(parser.getObjectId()).orElse("");
    long before = values;
    Node node = value(parser, position, depth);
    if (!anchor.isEmpty()) {
      anchors.put(anchor, new Anchor(node, values - before + 1));
    }
    return node;
  }

  private Node value(YAMLParser parser, Position position, int depth) throws IOException {
    boolean scalar = parser.currentToken().isScalarValue();
    String text = scalar ? Optional.ofNullable(parser.getText()).orElse("") : "";
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(parser, position, depth);
      case START_ARRAY -> sequence(parser, position, depth);
      case VALUE_NULL -> new Node.Scalar(position, Node.Kind.NULL, text);
      case VALUE_TRUE, VALUE_FALSE -> new Node.Scalar(position, NodeReader.booleanKind(text), text);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(position, text);
      case VALUE_STRING, VALUE_EMBEDDED_OBJECT -> new Node.Scalar(position, Node.Kind.TEXT, text);
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME ->
          throw new IllegalStateException("no value starts with " + parser.currentToken());
    };
  }

  /** A number in JSON's notation; infinity and other values without one remain texts. */
  private static Node number(Position position, String text) {
    String plain = text.replace("_", "").replaceFirst("^\\+", "");
    String json = text;
    if (plain.matches("0x[0-9a-fA-F]{1,15}")) {
      json = String.valueOf(Long.parseLong(plain.substring(2), 16));
    } else if (plain.matches("-?(\\.[0-9]+|[0-9]+\\.)([eE][-+]?[0-9]{1,3})?|[1-9][0-9]*")) {
      json = new BigDecimal(plain).toString();
    }
    return new Node.Scalar(position, NodeReader.numberKind(json), json);
  }

  private Node alias(YAMLParser parser, Position position) throws IOException {
    String name = parser.getText();
    Anchor anchor = anchors.get(name);
    if (anchor == null) {
      throw stop(
          "yaml-alias",
          position,
          "the alias *" + name + " has no anchor before it in this document",
          "write &" + name + " before the value that it repeats");
    }
    values += anchor.values;
    if (values > MAX_VALUES) {
      throw stop(
          "yaml-alias",
          position,
          "with the values that aliases repeat, the file has more than " + MAX_VALUES + " values",
          "write the values out, or use fewer aliases");
    }
    return anchor.node;
  }

  private Node mapping(YAMLParser parser, Position position, int depth) throws IOException {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    List<Node> merged = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Position key = here(parser);
      boolean merge = name.equals("<<") && startsWith(parser, "<<");
      parser.nextToken();
      Node value = node(parser, depth + 1);
      if (merge) {
        merged.add(value);
        continue;
      }
      Node.Entry entry = new Node.Entry(new Node.Scalar(key, Node.Kind.TEXT, name), value);
      Node.Entry first = entries.putIfAbsent(name, entry);
      if (first != null) {
        reportDuplicate(name, key, first.key().position());
      }
    }
    merged.forEach(value -> merge(value, entries));
    return new Node.Mapping(position, List.copyOf(entries.values()));
  }

  private void reportDuplicate(String name, Position key, Position first) {
    findings.add(
        "yaml-key-duplicate",
        key,
        ValueQuoting.quoteKey(name)
            + " appears twice, first on line "
            + first.line()
            + ":"
            + first.column(),
        "keep one of them, or give them different names");
  }

  /** Adds the entries of a mapping, or of a list of mappings, that are not there yet. */
  private static void merge(Node value, Map<String, Node.Entry> entries) {
    List<Node> mappings =
        value instanceof Node.Sequence sequence ? sequence.items() : List.of(value);
    for (Node node : mappings) {
      if (node instanceof Node.Mapping mapping) {
        mapping.entries().forEach(entry -> entries.putIfAbsent(entry.key().text(), entry));
      }
    }
  }

  private Node sequence(YAMLParser parser, Position position, int depth) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser, depth + 1));
    }
    return new Node.Sequence(position, items);
  }

  private boolean startsWith(YAMLParser parser, String indicator) {
    return source.text().startsWith(indicator, index(parser));
  }

  private Position here(YAMLParser parser) {
    return source.position(index(parser));
  }

  private int index(YAMLParser parser) {
    return source.index(parser.currentTokenLocation().getCharOffset());
  }
}
