package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/** Transformations that join, split and choose frames: tables, or the series of an answer. */
abstract class FrameTransformations {

  /** How {@link #joinByField} treats rows that one side lacks. */
  public enum Join implements Word {
    INNER("inner"),
    OUTER("outer"),
    /** As {@link #OUTER}, for tables. */
    OUTER_TABULAR("outerTabular");

    private final String word;

    Join(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** What {@link #prepareTimeSeries} makes. */
  public enum SeriesFormat implements Word {
    /** One frame, a column for each series. */
    WIDE,
    /** A frame for each series. */
    MULTI,
    /** One frame of times, values and labels. */
    LONG
  }

  /** What {@link #convertFrameType} makes. */
  public enum FrameType implements Word {
    ANNOTATION("annotation"),
    EXEMPLAR("exemplar"),
    TIME_REGION("timeRegion");

    private final String word;

    FrameType(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  FrameTransformations() {}

  static PlainTransformation plain(String id, JsonObject options) {
    return new PlainTransformation(Transformation.of(id, options));
  }

  static PlainTransformation plain(String id) {
    return plain(id, Json.object());
  }

  /** All frames become one table, rows with equal keys being joined. */
  public static PlainTransformation merge() {
    return plain("merge");
  }

  /** Joins tables where a column has equal values. */
  public static PlainTransformation joinByField(String field, Join join) {
    return plain("joinByField", Json.object().with("byField", field).with("mode", join.json()));
  }

  /** Joins tables by the first time that both have. */
  public static PlainTransformation joinByTime(Join join) {
    return plain("joinByField", Json.object().with("mode", join.json()));
  }

  /** Grafana's older word for {@link #joinByField}, which some dashboards still carry. */
  public static PlainTransformation seriesToColumns(String field, Join join) {
    return plain("seriesToColumns", Json.object().with("byField", field).with("mode", join.json()));
  }

  /** All series become one table of times, names and values. */
  public static PlainTransformation seriesToRows() {
    return plain("seriesToRows");
  }

  /** All columns of all frames stand side by side, their names as they are. */
  public static PlainTransformation concatenate() {
    return concatenate("drop");
  }

  /** As {@link #concatenate}, the frames' names standing before those of columns. */
  public static PlainTransformation concatenateWithNames() {
    return concatenate("field");
  }

  /** As {@link #concatenate}, the frames' names becoming a label of columns. */
  public static PlainTransformation concatenateWithLabel(String label) {
    return plain(
        "concatenate", Json.object().with("frameNameLabel", label).with("frameNameMode", "label"));
  }

  private static PlainTransformation concatenate(String mode) {
    return plain("concatenate", Json.object().with("frameNameMode", mode));
  }

  /** A table with a row for each combination of labels; a label's values become columns. */
  public static PlainTransformation joinByLabels(String valueLabel, String... joinedBy) {
    JsonObject options = Json.object().with("value", valueLabel);
    return plain(
        "joinByLabels",
        joinedBy.length == 0 ? options : options.with("join", Json.strings(List.of(joinedBy))));
  }

  /** A frame for each combination of values of these columns. */
  public static PartitionByValues partitionByValues(String... columns) {
    return new PartitionByValues(
        Transformation.of(
            "partitionByValues", Json.object().with("fields", Json.strings(List.of(columns)))));
  }

  /** Series in another form. */
  public static PlainTransformation prepareTimeSeries(SeriesFormat format) {
    return plain("prepareTimeSeries", Json.object().with("format", format.json()));
  }

  /** A row for each series, with a sparkline. */
  public static TimeSeriesTable timeSeriesTable() {
    return new TimeSeriesTable(Transformation.of("timeSeriesTable"));
  }

  /** Frames are taken for something else; experimental. */
  public static PlainTransformation convertFrameType(FrameType type) {
    return plain("convertFrameType", Json.object().with("targetType", type.json()));
  }

  /** The answers of these queries only: a letter, or a regular expression between slashes. */
  public static PlainTransformation keepQueries(String refIds) {
    return plain("filterByRefId", Json.object().with("include", refIds));
  }

  /** All answers but those of these queries. */
  public static PlainTransformation dropQueries(String refIds) {
    return plain("filterByRefId", Json.object().with("exclude", refIds));
  }

  /** These frames only. */
  public static PlainTransformation keepFrames(FrameMatcher frames) {
    return plain("filterFrames", Json.object().with("include", frames.json()));
  }

  /** All frames but these. */
  public static PlainTransformation dropFrames(FrameMatcher frames) {
    return plain("filterFrames", Json.object().with("exclude", frames.json()));
  }

  /** The first rows only. */
  public static PlainTransformation limit(int rows) {
    return plain("limit", Json.object().with("limitField", Check.atLeast(0, rows, "rows")));
  }

  /** As many of the first rows as a variable says: {@code $top}. */
  public static PlainTransformation limit(String variable) {
    return plain("limit", Json.object().with("limitField", variable));
  }

  /** All frames become one, one below the other; of Grafana's inner workings. */
  public static PlainTransformation append() {
    return plain("append");
  }

  /** One frame of columns, if there are several; of Grafana's inner workings. */
  public static PlainTransformation ensureColumns() {
    return plain("ensureColumns");
  }

  /** No change; of Grafana's inner workings. */
  public static PlainTransformation noop() {
    return plain("noop");
  }
}
