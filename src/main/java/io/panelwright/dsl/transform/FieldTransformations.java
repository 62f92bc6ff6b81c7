package io.panelwright.dsl.transform;

import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Transformations that rename, select, order and convert columns. */
public abstract class FieldTransformations extends FrameTransformations {

  /** Text conversions of {@link #formatString}. */
  public enum TextFormat implements JsonEnum {
    UPPER_CASE("Upper Case"),
    LOWER_CASE("Lower Case"),
    SENTENCE_CASE("Sentence Case"),
    TITLE_CASE("Title Case"),
    PASCAL_CASE("Pascal Case"),
    CAMEL_CASE("Camel Case"),
    SNAKE_CASE("Snake Case"),
    KEBAB_CASE("Kebab Case"),
    TRIM("Trim");

    private final String id;

    TextFormat(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  FieldTransformations() {}

  /** Hides, renames and orders columns. */
  public static OrganizeTransformation organize() {
    return new OrganizeTransformation(
        Transformation.createJson(
            "organize",
            Json.object()
                .with("excludeByName", Json.object())
                .with("includeByName", Json.object())
                .with("indexByName", Json.object())
                .with("renameByName", Json.object())));
  }

  /** Orders columns from the left; internal to Grafana, prefer {@link #organize}. */
  public static SimpleTransformation order(String... columns) {
    return plain("order", Json.object().with("indexByName", ColumnOrder.positions(columns)));
  }

  /** Orders columns by rules; internal to Grafana, prefer {@link #organize}. */
  public static SimpleTransformation orderBy(ColumnOrder... rules) {
    return plain(
        "order",
        Json.object().with("orderBy", ColumnOrder.list(rules)).with("orderByMode", "auto"));
  }

  /** Keeps the order of columns; internal to Grafana, prefer {@link #organize}. */
  public static SimpleTransformation orderByHand() {
    return plain("order", Json.object().with("orderByMode", "manual"));
  }

  /** Renames a column; internal to Grafana, prefer {@link #organize}. */
  public static SimpleTransformation rename(String column, String name) {
    return plain("rename", Json.object().with("renameByName", Json.object().with(column, name)));
  }

  /** Renames fields whose name matches; {@code $1} is the first group. */
  public static SimpleTransformation renameByRegex(String regex, String pattern) {
    return plain(
        "renameByRegex", Json.object().with("regex", regex).with("renamePattern", pattern));
  }

  /** Keeps only these columns. */
  public static SimpleTransformation keepFields(String... names) {
    return byName("include", Json.object().with("names", Json.strings(List.of(names))));
  }

  /** Drops these columns. */
  public static SimpleTransformation dropFields(String... names) {
    return byName("exclude", Json.object().with("names", Json.strings(List.of(names))));
  }

  /** Keeps only columns whose name matches a JavaScript regular expression or is one of these. */
  public static SimpleTransformation keepFieldsMatching(String regex, String... names) {
    return byName("include", pattern(regex, names));
  }

  /** Drops columns whose name matches a JavaScript regular expression or is one of these. */
  public static SimpleTransformation dropFieldsMatching(String regex, String... names) {
    return byName("exclude", pattern(regex, names));
  }

  /** Keeps only the columns named in a variable: {@code $columns}. */
  public static SimpleTransformation keepFieldsOf(String variable) {
    JsonObject include = Json.object().with("variable", variable);
    return plain(
        "filterFieldsByName", Json.object().with("byVariable", true).with("include", include));
  }

  private static JsonObject pattern(String regex, String... names) {
    JsonObject json = Json.object().with("pattern", regex);
    return names.length == 0 ? json : json.with("names", Json.strings(List.of(names)));
  }

  private static SimpleTransformation byName(String side, JsonObject names) {
    return plain("filterFieldsByName", Json.object().with(side, names));
  }

  /** Keeps only fields that match. */
  public static SimpleTransformation filterFields(FieldMatcher matcher) {
    return plain("filterFields", Json.object().with("include", matcher.json()));
  }

  /** Drops fields that match. */
  public static SimpleTransformation excludeFields(FieldMatcher matcher) {
    return plain("filterFields", Json.object().with("exclude", matcher.json()));
  }

  /** Converts a column to another type. */
  public static SimpleTransformation convertFieldType(String field, FieldMatcher.FieldType type) {
    return convertFieldType(FieldTypeConversion.to(field, type));
  }

  /** Converts columns to other types. */
  public static SimpleTransformation convertFieldType(FieldTypeConversion... conversions) {
    JsonArray all = Json.array(List.of(conversions), FieldTypeConversion::json);
    return plain(
        "convertFieldType", Json.object().with("conversions", all).with("fields", Json.object()));
  }

  /** Extracts columns from the texts of a column. */
  public static ExtractFieldsTransformation extractFields(String column) {
    return new ExtractFieldsTransformation(
        Transformation.createJson("extractFields", Json.object().with("source", column)));
  }

  /** Formats times as text, such as {@code YYYY-MM-DD}. */
  public static FormatTimeTransformation formatTime(String column, String format) {
    return new FormatTimeTransformation(
        Transformation.createJson(
            "formatTime", Json.object().with("outputFormat", format).with("timeField", column)));
  }

  /** Converts texts, for example to upper case. */
  public static SimpleTransformation formatString(String column, TextFormat format) {
    return plain(
        "formatString",
        Json.object().with("outputFormat", format.json()).with("stringField", column));
  }

  /** Extracts part of texts, from index {@code start}, counted from 0, to {@code end}. */
  public static SimpleTransformation substring(String column, int start, int end) {
    return plain(
        "formatString",
        Json.object()
            .with("outputFormat", "Substring")
            .with("stringField", column)
            .with("substringEnd", ArgumentValidator.requireAtLeast(0, end, "end"))
            .with("substringStart", ArgumentValidator.requireAtLeast(0, start, "start")));
  }

  /** Looks up locations by name in a gazetteer such as {@code public/gazetteer/countries.json}. */
  public static SimpleTransformation fieldLookup(String column, String gazetteer) {
    return plain(
        "fieldLookup", Json.object().with("gazetteer", gazetteer).with("lookupField", column));
  }

  /** Uses the result of one query as settings of the fields that match. */
  public static SimpleTransformation configFromData(
      String refId, FieldMatcher applyTo, ConfigMapping... mappings) {
    return plain(
        "configFromData",
        Json.object()
            .with("applyTo", applyTo.json())
            .with("configRefId", refId)
            .with("mappings", ConfigMapping.list(mappings)));
  }

  /** Converts each row to a field, with settings from other columns. */
  public static SimpleTransformation rowsToFields(
      String nameColumn, String valueColumn, ConfigMapping... mappings) {
    return plain(
        "rowsToFields",
        Json.object()
            .with("mappings", ConfigMapping.list(mappings))
            .with("nameField", nameColumn)
            .with("valueField", valueColumn));
  }

  /** Converts labels to columns. */
  public static SimpleTransformation labelsToFields() {
    return plain("labelsToFields");
  }

  /** Converts labels to rows of a table with names and values. */
  public static SimpleTransformation labelsToRows() {
    return plain("labelsToFields", Json.object().with("mode", "rows"));
  }

  /** Converts these labels to columns. */
  public static SimpleTransformation labelsToFields(String first, String... more) {
    var labels = new ArrayList<String>();
    labels.add(first);
    labels.addAll(List.of(more));
    return plain(
        "labelsToFields",
        Json.object().with("keepLabels", Json.strings(labels)).with("mode", "columns"));
  }

  /** Converts labels to columns; the values of this label are the names of the value columns. */
  public static SimpleTransformation labelsToNamedFields(String label) {
    return plain("labelsToFields", Json.object().with("mode", "columns").with("valueLabel", label));
  }
}
