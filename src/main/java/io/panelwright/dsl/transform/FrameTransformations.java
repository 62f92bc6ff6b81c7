package io.panelwright.dsl.transform;

import io.panelwright.dsl.field.FrameMatcher;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/** Transformations that join, split and select frames: tables, or the series of a response. */
public abstract class FrameTransformations {

  /** Treatments of rows without a match in {@link #joinByField}. */
  public enum Join implements JsonEnum {
    INNER("inner"),
    OUTER("outer"),
    /** Like {@link #OUTER}, for tables. */
    OUTER_TABULAR("outerTabular");

    private final String id;

    Join(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /** Formats of {@link #prepareTimeSeries}. */
  public enum SeriesFormat implements JsonEnum {
    /** One frame, a column for each series. */
    WIDE,
    /** A frame for each series. */
    MULTI,
    /** One frame of times, values and labels. */
    LONG
  }

  /** Frame types of {@link #convertFrameType}. */
  public enum FrameType implements JsonEnum {
    ANNOTATION("annotation"),
    EXEMPLAR("exemplar"),
    TIME_REGION("timeRegion");

    private final String id;

    FrameType(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /** Fillers of empty cells. */
  public enum EmptyValue implements JsonEnum {
    EMPTY,
    FALSE,
    NULL,
    TRUE,
    ZERO
  }

  FrameTransformations() {}

  static SimpleTransformation plain(String id, JsonObject options) {
    return new SimpleTransformation(Transformation.createJson(id, options));
  }

  static SimpleTransformation plain(String id) {
    return plain(id, Json.object());
  }

  /** Merges all frames into one table; rows with equal keys become one row. */
  public static SimpleTransformation merge() {
    return plain("merge");
  }

  /** Joins tables on equal values of a column. */
  public static SimpleTransformation joinByField(String field, Join join) {
    return plain("joinByField", Json.object().with("byField", field).with("mode", join.json()));
  }

  /** Joins tables on the first time field that both have. */
  public static SimpleTransformation joinByTime(Join join) {
    return plain("joinByField", Json.object().with("mode", join.json()));
  }

  /** Deprecated name of {@link #joinByField}, which some dashboards still contain. */
  public static SimpleTransformation seriesToColumns(String field, Join join) {
    return plain("seriesToColumns", Json.object().with("byField", field).with("mode", join.json()));
  }

  /** Merges all series into one table with time, name and value. */
  public static SimpleTransformation seriesToRows() {
    return plain("seriesToRows");
  }

  /** Places the columns of all frames side by side, with their own names. */
  public static SimpleTransformation concatenate() {
    return concatenate("drop");
  }

  /** Places the columns of all frames side by side, with the frame's name as prefix. */
  public static SimpleTransformation concatenateWithNames() {
    return concatenate("field");
  }

  /** Places the columns of all frames side by side, with the frame's name as a label. */
  public static SimpleTransformation concatenateWithLabel(String label) {
    return plain(
        "concatenate", Json.object().with("frameNameLabel", label).with("frameNameMode", "label"));
  }

  private static SimpleTransformation concatenate(String mode) {
    return plain("concatenate", Json.object().with("frameNameMode", mode));
  }

  /**
   * Joins series into a table with a row for each combination of labels; the values of one label
   * become columns.
   */
  public static SimpleTransformation joinByLabels(String valueLabel, String... joinedBy) {
    JsonObject options = Json.object().with("value", valueLabel);
    return plain(
        "joinByLabels",
        joinedBy.length == 0 ? options : options.with("join", Json.strings(List.of(joinedBy))));
  }

  /** Splits a table into a frame for each combination of values of these columns. */
  public static PartitionByValuesTransformation partitionByValues(String... columns) {
    return new PartitionByValuesTransformation(
        Transformation.createJson(
            "partitionByValues", Json.object().with("fields", Json.strings(List.of(columns)))));
  }

  /** Converts series to another format. */
  public static SimpleTransformation prepareTimeSeries(SeriesFormat format) {
    return plain("prepareTimeSeries", Json.object().with("format", format.json()));
  }

  /** Converts each series to a table row with a sparkline. */
  public static TimeSeriesTableTransformation timeSeriesTable() {
    return new TimeSeriesTableTransformation(Transformation.createJson("timeSeriesTable"));
  }

  /** Converts frames to another type; experimental. */
  public static SimpleTransformation convertFrameType(FrameType type) {
    return plain("convertFrameType", Json.object().with("targetType", type.json()));
  }

  /** Keeps only the results of these queries: a refId, or a regular expression between slashes. */
  public static SimpleTransformation keepQueries(String refIds) {
    return plain("filterByRefId", Json.object().with("include", refIds));
  }

  /** Drops the results of these queries. */
  public static SimpleTransformation dropQueries(String refIds) {
    return plain("filterByRefId", Json.object().with("exclude", refIds));
  }

  /** Keeps only these frames. */
  public static SimpleTransformation keepFrames(FrameMatcher frames) {
    return plain("filterFrames", Json.object().with("include", frames.json()));
  }

  /** Drops these frames. */
  public static SimpleTransformation dropFrames(FrameMatcher frames) {
    return plain("filterFrames", Json.object().with("exclude", frames.json()));
  }

  /** Keeps only the first rows. */
  public static SimpleTransformation limit(int rows) {
    return plain(
        "limit",
        Json.object().with("limitField", ArgumentValidator.requireAtLeast(0, rows, "rows")));
  }

  /** Keeps only the first rows; a variable contains their number: {@code $top}. */
  public static SimpleTransformation limit(String variable) {
    return plain("limit", Json.object().with("limitField", variable));
  }

  /** Appends all frames to one; internal to Grafana. */
  public static SimpleTransformation append() {
    return plain("append");
  }

  /** Joins several frames into one frame of columns; internal to Grafana. */
  public static SimpleTransformation ensureColumns() {
    return plain("ensureColumns");
  }

  /** Changes nothing; internal to Grafana. */
  public static SimpleTransformation noop() {
    return plain("noop");
  }

  /** Builds a matrix whose columns, rows and cells come from three columns. */
  public static SimpleTransformation groupingToMatrix(
      String columns, String rows, String values, EmptyValue empty) {
    return plain(
        "groupingToMatrix",
        Json.object()
            .with("columnField", columns)
            .with("emptyValue", empty.json())
            .with("rowField", rows)
            .with("valueField", values));
  }

  /**
   * Swaps rows and columns.
   *
   * @param first name of the first new column
   * @param others name of the other new columns
   */
  public static SimpleTransformation transpose(String first, String others) {
    return plain(
        "transpose", Json.object().with("firstFieldName", first).with("restFieldsName", others));
  }

  /** Swaps rows and columns and fills empty cells; Grafana 13 and later. */
  public static SimpleTransformation transpose(String first, String others, EmptyValue empty) {
    return transpose(first, others).with("emptyValue", empty.json());
  }
}
