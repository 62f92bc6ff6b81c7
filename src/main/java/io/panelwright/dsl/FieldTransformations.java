package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Transformations that name, choose, order and rewrite columns. */
abstract class FieldTransformations extends FrameTransformations {

  /** How {@link #formatString} writes texts. */
  public enum TextFormat implements Word {
    UPPER_CASE("Upper Case"),
    LOWER_CASE("Lower Case"),
    SENTENCE_CASE("Sentence Case"),
    TITLE_CASE("Title Case"),
    PASCAL_CASE("Pascal Case"),
    CAMEL_CASE("Camel Case"),
    SNAKE_CASE("Snake Case"),
    KEBAB_CASE("Kebab Case"),
    TRIM("Trim");

    private final String word;

    TextFormat(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  FieldTransformations() {}

  /** Columns hidden, renamed and put in order. */
  public static Organize organize() {
    return new Organize(
        Transformation.of(
            "organize",
            Json.object()
                .with("excludeByName", Json.object())
                .with("includeByName", Json.object())
                .with("indexByName", Json.object())
                .with("renameByName", Json.object())));
  }

  /** Columns in this order, from the left; of Grafana's inner workings, see {@link #organize}. */
  public static PlainTransformation order(String... columns) {
    return plain("order", Json.object().with("indexByName", ColumnOrder.positions(columns)));
  }

  /** Columns by these rules; of Grafana's inner workings, see {@link #organize}. */
  public static PlainTransformation orderBy(ColumnOrder... rules) {
    return plain(
        "order",
        Json.object().with("orderBy", ColumnOrder.list(rules)).with("orderByMode", "auto"));
  }

  /** Columns as they come; of Grafana's inner workings, see {@link #organize}. */
  public static PlainTransformation orderByHand() {
    return plain("order", Json.object().with("orderByMode", "manual"));
  }

  /** Another name for a column; of Grafana's inner workings, see {@link #organize}. */
  public static PlainTransformation rename(String column, String name) {
    return plain("rename", Json.object().with("renameByName", Json.object().with(column, name)));
  }

  /** Renames fields whose name matches; {@code $1} stands for the first group. */
  public static PlainTransformation renameByRegex(String regex, String pattern) {
    return plain(
        "renameByRegex", Json.object().with("regex", regex).with("renamePattern", pattern));
  }

  /** These columns only. */
  public static PlainTransformation keepFields(String... names) {
    return byName("include", Json.object().with("names", Json.strings(List.of(names))));
  }

  /** All columns but these. */
  public static PlainTransformation dropFields(String... names) {
    return byName("exclude", Json.object().with("names", Json.strings(List.of(names))));
  }

  /** Columns whose name matches a JavaScript regular expression, or is one of these. */
  public static PlainTransformation keepFieldsMatching(String regex, String... names) {
    return byName("include", pattern(regex, names));
  }

  /** All columns but those whose name matches, or is one of these. */
  public static PlainTransformation dropFieldsMatching(String regex, String... names) {
    return byName("exclude", pattern(regex, names));
  }

  /** The columns that a variable names: {@code $columns}. */
  public static PlainTransformation keepFieldsOf(String variable) {
    JsonObject include = Json.object().with("variable", variable);
    return plain(
        "filterFieldsByName", Json.object().with("byVariable", true).with("include", include));
  }

  private static JsonObject pattern(String regex, String... names) {
    JsonObject json = Json.object().with("pattern", regex);
    return names.length == 0 ? json : json.with("names", Json.strings(List.of(names)));
  }

  private static PlainTransformation byName(String side, JsonObject names) {
    return plain("filterFieldsByName", Json.object().with(side, names));
  }

  /** Fields that match only. */
  public static PlainTransformation filterFields(Matcher matcher) {
    return plain("filterFields", Json.object().with("include", matcher.json()));
  }

  /** All fields but those that match. */
  public static PlainTransformation excludeFields(Matcher matcher) {
    return plain("filterFields", Json.object().with("exclude", matcher.json()));
  }

  /** A column read as another type. */
  public static PlainTransformation convertFieldType(String field, Matcher.FieldType type) {
    return convertFieldType(Conversion.to(field, type));
  }

  /** Columns read as other types. */
  public static PlainTransformation convertFieldType(Conversion... conversions) {
    JsonArray all =
        new JsonArray(List.of(conversions).stream().<Json>map(Conversion::json).toList());
    return plain(
        "convertFieldType", Json.object().with("conversions", all).with("fields", Json.object()));
  }

  /** Columns from the texts of one. */
  public static ExtractFields extractFields(String column) {
    return new ExtractFields(
        Transformation.of("extractFields", Json.object().with("source", column)));
  }

  /** Times as texts, such as {@code YYYY-MM-DD}. */
  public static FormatTime formatTime(String column, String format) {
    return new FormatTime(
        Transformation.of(
            "formatTime", Json.object().with("outputFormat", format).with("timeField", column)));
  }

  /** Texts written otherwise. */
  public static PlainTransformation formatString(String column, TextFormat format) {
    return plain(
        "formatString",
        Json.object().with("outputFormat", format.json()).with("stringField", column));
  }

  /** Parts of texts, from one character, counted from 0, up to another. */
  public static PlainTransformation substring(String column, int start, int end) {
    return plain(
        "formatString",
        Json.object()
            .with("outputFormat", "Substring")
            .with("stringField", column)
            .with("substringEnd", Check.atLeast(0, end, "end"))
            .with("substringStart", Check.atLeast(0, start, "start")));
  }

  /** Places by their names, from a gazetteer such as {@code public/gazetteer/countries.json}. */
  public static PlainTransformation fieldLookup(String column, String gazetteer) {
    return plain(
        "fieldLookup", Json.object().with("gazetteer", gazetteer).with("lookupField", column));
  }

  /** The answer of one query becomes settings of the fields that match. */
  public static PlainTransformation configFromData(
      String refId, Matcher applyTo, ConfigMapping... mappings) {
    return plain(
        "configFromData",
        Json.object()
            .with("applyTo", applyTo.json())
            .with("configRefId", refId)
            .with("mappings", ConfigMapping.list(mappings)));
  }

  /** Each row becomes a field, with settings from other columns. */
  public static PlainTransformation rowsToFields(
      String nameColumn, String valueColumn, ConfigMapping... mappings) {
    return plain(
        "rowsToFields",
        Json.object()
            .with("mappings", ConfigMapping.list(mappings))
            .with("nameField", nameColumn)
            .with("valueField", valueColumn));
  }

  /** Labels become columns. */
  public static PlainTransformation labelsToFields() {
    return plain("labelsToFields");
  }

  /** Labels become rows of a table of names and values. */
  public static PlainTransformation labelsToRows() {
    return plain("labelsToFields", Json.object().with("mode", "rows"));
  }

  /** These labels only become columns. */
  public static PlainTransformation labelsToFields(String first, String... more) {
    var labels = new ArrayList<String>();
    labels.add(first);
    labels.addAll(List.of(more));
    return plain(
        "labelsToFields",
        Json.object().with("keepLabels", Json.strings(labels)).with("mode", "columns"));
  }

  /** Labels become columns; the values of this one name the columns of values. */
  public static PlainTransformation labelsToNamedFields(String label) {
    return plain("labelsToFields", Json.object().with("mode", "columns").with("valueLabel", label));
  }
}
