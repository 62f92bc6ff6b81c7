package io.panelwright.yaml.node;

import io.panelwright.text.Position;
import java.util.List;
import java.util.Optional;

/** A node of a YAML text with its position. */
public sealed interface Node {

  Position position();

  /** Describes the node in messages: {@code "abc"}, {@code a list}. */
  String describe();

  /** A mapping with unique keys. */
  record Mapping(Position position, List<Entry> entries) implements Node {

    public Mapping {
      entries = List.copyOf(entries);
    }

    public Optional<Entry> entry(String key) {
      return entries.stream().filter(entry -> entry.key().text().equals(key)).findFirst();
    }

    /** Returns this mapping with another name for a key. */
    public Mapping rename(Scalar key, String name) {
      return new Mapping(
          position,
          entries.stream().map(entry -> entry.key() == key ? entry.rename(name) : entry).toList());
    }

    /** Returns this mapping without a key. */
    public Mapping without(Scalar key) {
      return new Mapping(position, entries.stream().filter(entry -> entry.key() != key).toList());
    }

    public Optional<Node> value(String key) {
      return entry(key).map(Entry::value);
    }

    public Optional<Mapping> mapping(String key) {
      return value(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    /** Returns the items of a list; none if there is no list. */
    public List<Node> items(String key) {
      return value(key)
          .filter(Sequence.class::isInstance)
          .map(list -> ((Sequence) list).items())
          .orElse(List.of());
    }

    public Optional<Scalar> scalar(String key) {
      return value(key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    @Override
    public String describe() {
      return entries.isEmpty() ? "{}" : "keys and values";
    }
  }

  /** A key and its value. */
  record Entry(Scalar key, Node value) {

    private Entry rename(String name) {
      return new Entry(new Scalar(key.position, Kind.TEXT, name), value);
    }
  }

  /** A list. */
  record Sequence(Position position, List<Node> items) implements Node {

    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String describe() {
      return items.isEmpty() ? "an empty list" : "a list";
    }
  }

  /** A scalar with its source text. */
  record Scalar(Position position, Kind kind, String text) implements Node {

    private static final int MAX_QUOTED_LENGTH = 60;

    /** Returns whether the value is an explicit null, not a missing value. */
    public boolean isNull() {
      return kind == Kind.NULL && !text.isEmpty();
    }

    @Override
    public String describe() {
      return switch (kind) {
        case TEXT -> ValueQuoting.quote(text, MAX_QUOTED_LENGTH);
        case NUMBER, NON_JSON_NUMBER, BOOLEAN -> text;
        case NULL -> "nothing";
      };
    }
  }

  /** A node that was already reported; readers skip it. */
  record RejectedNode(Position position) implements Node {

    @Override
    public String describe() {
      return "a rejected value";
    }
  }

  /** Type of a scalar in YAML. */
  enum Kind {
    TEXT,
    NUMBER,
    /** A YAML number that is not a JSON number: {@code 0x10}, {@code 1_000}. */
    NON_JSON_NUMBER,
    BOOLEAN,
    NULL
  }
}
