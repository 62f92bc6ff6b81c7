package io.panelwright.yaml.schema;

import io.panelwright.grafana.schema.OptionSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Schema of a part of the file: used for validation and printed as JSON Schema. */
public sealed interface Schema
    permits Schema.Text,
        Schema.Enumeration,
        Schema.Numeric,
        Schema.Flag,
        Schema.ListOf,
        Schema.MapOf,
        Schema.Choice,
        Schema.Either,
        Schema.OptionValue,
        Schema.Anything,
        NullableSchema,
        ObjectSchema,
        RawAlternative,
        SchemaRef {

  /** Visitor with a method for each kind of schema. */
  interface Visitor<R> {
    R text(Text schema);

    R enumeration(Enumeration schema);

    R number(Numeric schema);

    R flag(Flag schema);

    R list(ListOf schema);

    R map(MapOf schema);

    R object(ObjectSchema schema);

    R choice(Choice schema);

    R either(Either schema);

    R nullable(NullableSchema schema);

    R rawAlternative(RawAlternative schema);

    R optionValue(OptionValue schema);

    R anything(Anything schema);

    R ref(SchemaRef schema);
  }

  <R> R accept(Visitor<R> visitor);

  /** Describes the expected value in messages: {@code a whole number from 1 to 24}. */
  String expectation();

  /**
   * A text; a scalar of any type is accepted as its source text.
   *
   * @param pattern a regular expression that the text must contain
   * @param code code of the finding if the pattern is not found
   */
  record Text(String expectation, String pattern, String code) implements Schema {

    static final Text ANY = new Text("a text", "", "text-blank");
    public static final Text NON_BLANK = nonBlank("a text");

    /** A duration in Grafana's notation, or a text with a variable. */
    static final Text DURATION =
        new Text(
            "a duration such as 15s, 5m or 1d",
            "^(>?[0-9]+(ms|[smhdwMy])|.*\\$.+)$",
            "duration-invalid");

    public static Text nonBlank(String expectation) {
      return new Text(expectation, "\\S", "text-blank");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /**
   * One of several values.
   *
   * @param noun name of the values in messages, such as {@code unit}
   * @param prefixes other values that start with one of these are accepted, too
   */
  record Enumeration(String noun, List<String> values, List<String> prefixes) implements Schema {

    static Enumeration of(String noun, String... values) {
      return new Enumeration(noun, List.of(values), List.of());
    }

    public static Enumeration of(String noun, List<String> values) {
      return new Enumeration(noun, values, List.of());
    }

    /** Returns whether there are too many values to list in each finding. */
    boolean isLong() {
      return values.size() > 10;
    }

    boolean accepts(String text) {
      return values.contains(text)
          || prefixes.stream().anyMatch(p -> text.startsWith(p) && text.length() > p.length());
    }

    @Override
    public String expectation() {
      return isLong() ? "a " + noun + " of Grafana" : "one of " + String.join(", ", values);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.enumeration(this);
    }
  }

  /**
   * A number.
   *
   * @param code code of the finding if the number is out of the bounds
   */
  record Numeric(
      boolean integerOnly, Optional<Integer> minimum, Optional<Integer> maximum, String code)
      implements Schema {

    static final Numeric ANY =
        new Numeric(false, Optional.empty(), Optional.empty(), "number-out-of-range");

    public static Numeric integer(int minimum, int maximum) {
      return integer(minimum, maximum, "number-out-of-range");
    }

    static Numeric integer(int minimum, int maximum, String code) {
      return new Numeric(true, Optional.of(minimum), Optional.of(maximum), code);
    }

    @Override
    public String expectation() {
      return (integerOnly ? "a whole number" : "a number")
          + minimum.map(bound -> " from " + bound).orElse("")
          + maximum.map(bound -> " to " + bound).orElse("");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.number(this);
    }
  }

  /** True or false. */
  record Flag() implements Schema {

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
   * A list of items with one schema.
   *
   * @param minItems minimum number of items
   */
  record ListOf(Schema item, int minItems) implements Schema {

    static final int MAX_ITEMS = 5000;

    public ListOf(Schema item) {
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

  /** A mapping with keys chosen by the author and values of one schema. */
  record MapOf(String expectation, Schema value) implements Schema {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.map(this);
    }
  }

  /**
   * A mapping whose kind is determined by the presence of one of several keys.
   *
   * @param keyLabel noun for these keys in messages
   * @param titled whether the value of that key is a title, shown in the path of findings
   */
  record Choice(String noun, String keyLabel, boolean titled, Map<String, Schema> cases)
      implements Schema {

    @Override
    public String expectation() {
      return "a " + noun + ", such as " + cases.keySet().iterator().next() + ": …";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.choice(this);
    }
  }

  /** A value with a short notation, which is a scalar, or a full one. */
  record Either(Schema shortForm, Schema fullForm) implements Schema {

    @Override
    public String expectation() {
      return shortForm.expectation() + ", or " + fullForm.expectation();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.either(this);
    }
  }

  /** An option of Grafana's schema. */
  record OptionValue(OptionSchema option) implements Schema {

    @Override
    public String expectation() {
      return option.expectation();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.optionValue(this);
    }
  }

  /** Any value, unchecked. */
  record Anything(boolean keyed) implements Schema {

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
