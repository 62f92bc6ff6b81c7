package io.panelwright.yaml;

import io.panelwright.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/** A part of a YAML text, with its place. */
sealed interface Node {

  Position position();

  /** What was found, for people: {@code "abc"}, {@code a list}. */
  String found();

  /** Keys and values, each key once. */
  record Mapping(Position position, List<Entry> entries) implements Node {

    public Mapping {
      entries = List.copyOf(entries);
    }

    Optional<Entry> entry(String key) {
      return entries.stream().filter(entry -> entry.key().text().equals(key)).findFirst();
    }

    Optional<Node> value(String key) {
      return entry(key).map(Entry::value);
    }

    /** Whether it is what stands in Grafana's JSON, and no shorter form of it. */
    boolean isRaw() {
      return entries.size() == 1 && entries.get(0).key().text().equals(OrRaw.KEY);
    }

    Optional<Mapping> mapping(String key) {
      return value(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    /** The items of a list; none when there is no list. */
    List<Node> items(String key) {
      return value(key)
          .filter(Sequence.class::isInstance)
          .map(list -> ((Sequence) list).items())
          .orElse(List.of());
    }

    Optional<Scalar> scalar(String key) {
      return value(key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    @Override
    public String found() {
      return entries.isEmpty() ? "{}" : "keys and values";
    }
  }

  /** A key and its value. */
  record Entry(Scalar key, Node value) {}

  /** A list. */
  record Sequence(Position position, List<Node> items) implements Node {

    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String found() {
      return items.isEmpty() ? "an empty list" : "a list";
    }
  }

  /** A single value, with the text that stands in the file. */
  record Scalar(Position position, Kind kind, String text) implements Node {

    private static final int SHOWN = 60;

    /** Whether somebody wrote that there is nothing, and did not just forget the value. */
    boolean isNull() {
      return kind == Kind.NOTHING && !text.isEmpty();
    }

    @Override
    public String found() {
      return switch (kind) {
        case TEXT -> Quoted.of(text, SHOWN);
        case NUMBER, ODD_NUMBER, BOOLEAN -> text;
        case NOTHING -> "nothing";
      };
    }
  }

  /** What was refused already; nobody complains of it again. */
  record Refused(Position position) implements Node {

    @Override
    public String found() {
      return "a refused value";
    }
  }

  /** What YAML takes a single value for. */
  enum Kind {
    TEXT,
    NUMBER,
    /** A number for YAML, but none that JSON can hold: {@code 0x10}, {@code 1_000}. */
    ODD_NUMBER,
    BOOLEAN,
    NOTHING
  }
}
