package io.panelwright.yaml;

import io.panelwright.vocabulary.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a part of the file may look like: read by the check and printed as JSON Schema. */
sealed interface Shape
    permits Shape.Text,
        Shape.Word,
        Shape.Numeric,
        Shape.Flag,
        Shape.ListOf,
        Shape.MapOf,
        Shape.Fields,
        Shape.Choice,
        Shape.Either,
        Shape.Setting,
        Shape.Anything,
        OrNull,
        OrRaw,
        Named {

  /** What to do with each kind of shape. */
  interface Visitor<R> {
    R text(Text shape);

    R word(Word shape);

    R number(Numeric shape);

    R flag(Flag shape);

    R list(ListOf shape);

    R map(MapOf shape);

    R fields(Fields shape);

    R choice(Choice shape);

    R either(Either shape);

    R orNull(OrNull shape);

    R orRaw(OrRaw shape);

    R setting(Setting shape);

    R anything(Anything shape);

    R named(Named shape);
  }

  <R> R accept(Visitor<R> visitor);

  /** What is expected, for people. */
  String expectation();

  /**
   * A text; any single value is taken as the text that stands in the file.
   *
   * @param pattern that is found in it
   */
  record Text(String expectation, String pattern) implements Shape {

    static final Text ANY = new Text("a text", "");
    static final Text FILLED = new Text("a text", "\\S");

    /** As Grafana writes spans of time; a variable may stand for one. */
    static final Text DURATION =
        new Text("a span of time such as 15s, 5m or 1d", "^(>?[0-9]+(ms|[smhdwMy])|.*\\$.+)$");

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /**
   * One of some words.
   *
   * @param what it is, such as {@code unit}
   * @param prefixes words that start so are taken, too
   */
  record Word(String what, List<String> words, List<String> prefixes) implements Shape {

    static Word of(String what, String... words) {
      return new Word(what, List.of(words), List.of());
    }

    static Word of(String what, List<String> words) {
      return new Word(what, words, List.of());
    }

    /** Whether these are so many that nobody wants to read them in each complaint. */
    boolean isLong() {
      return words.size() > 10;
    }

    boolean takes(String text) {
      return words.contains(text)
          || prefixes.stream().anyMatch(p -> text.startsWith(p) && text.length() > p.length());
    }

    @Override
    public String expectation() {
      return isLong() ? "a " + what + " of Grafana" : "one of " + String.join(", ", words);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.word(this);
    }
  }

  /** A number. */
  record Numeric(boolean whole, Optional<Integer> least, Optional<Integer> most) implements Shape {

    static final Numeric ANY = new Numeric(false, Optional.empty(), Optional.empty());

    static Numeric whole(int least, int most) {
      return new Numeric(true, Optional.of(least), Optional.of(most));
    }

    @Override
    public String expectation() {
      return (whole ? "a whole number" : "a number")
          + least.map(bound -> " from " + bound).orElse("")
          + most.map(bound -> " to " + bound).orElse("");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.number(this);
    }
  }

  /** True or false. */
  record Flag() implements Shape {

    @Override
    public String expectation() {
      return "true or false";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.flag(this);
    }
  }

  /**
   * Some of the same.
   *
   * @param least how many there must be
   */
  record ListOf(Shape item, int least) implements Shape {

    static final int MOST = 5000;

    ListOf(Shape item) {
      this(item, 1);
    }

    @Override
    public String expectation() {
      return "a list";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.list(this);
    }
  }

  /** Values of one shape by a key that the author chooses. */
  record MapOf(String expectation, Shape value) implements Shape {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.map(this);
    }
  }

  /**
   * Keys with a value each.
   *
   * @param owner whose keys they are: {@code a query}
   * @param word what they are called: {@code key}, {@code option}
   * @param prefix of their full names: {@code legend.}
   */
  record Fields(String owner, String word, String prefix, List<Field> fields) implements Shape {

    public Fields {
      fields = List.copyOf(fields);
    }

    static Fields of(String owner, Field... fields) {
      return new Fields(owner, "key", "", List.of(fields));
    }

    Optional<Field> field(String name) {
      return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    List<String> names() {
      return fields.stream().map(Field::name).toList();
    }

    /** Full names of all that lies below. */
    List<String> paths() {
      List<String> paths = new ArrayList<>();
      for (Field field : fields) {
        if (field.shape() instanceof Fields inner && !inner.prefix.isEmpty()) {
          paths.addAll(inner.paths());
        } else {
          paths.add(prefix + field.name());
        }
      }
      return paths;
    }

    @Override
    public String expectation() {
      return "keys and values, such as " + fields.get(0).name() + ": …";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.fields(this);
    }
  }

  /**
   * Keys and values whose kind is told by which of some keys is there.
   *
   * @param word what the telling keys are called
   * @param titled whether that key's value is a title that people know it by
   */
  record Choice(String what, String word, boolean titled, Map<String, Shape> cases)
      implements Shape {

    @Override
    public String expectation() {
      return "a " + what + ", such as " + cases.keySet().iterator().next() + ": …";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.choice(this);
    }
  }

  /** A short form, which is a single value, or a long one. */
  record Either(Shape brief, Shape full) implements Shape {

    @Override
    public String expectation() {
      return brief.expectation() + ", or " + full.expectation();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.either(this);
    }
  }

  /** A setting of Grafana's. */
  record Setting(Option option) implements Shape {

    @Override
    public String expectation() {
      return option.expectation();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.setting(this);
    }
  }

  /** Whatever Grafana's JSON has there. */
  record Anything(boolean keyed) implements Shape {

    @Override
    public String expectation() {
      return keyed ? "keys and values" : "a value";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.anything(this);
    }
  }
}
