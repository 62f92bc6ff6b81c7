package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.show.field.FieldOverrides;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.Column;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldState;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.time.TimeSpan;
import io.panelwright.show.value.Theme;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Frames and panels for tests of graphs. */
final class GraphFixture {

  static final long START = Instant.parse("2026-11-27T16:20:00Z").toEpochMilli();

  private GraphFixture() {}

  static JsonObject json(String text) {
    return (JsonObject) JsonReader.read(text.replace('\'', '"'));
  }

  /** An area of this size with five minutes from {@link #START}, in UTC and dark. */
  static PanelArea area(int width, int height) {
    return area(width, height, START, START + 300_000);
  }

  static PanelArea area(int width, int height, long from, long to) {
    return new PanelArea(
        new PixelSize(width, height),
        new TimeSpan(from, to),
        ZoneOffset.UTC,
        Theme.DARK,
        to,
        text -> text);
  }

  static DataField field(String name, FieldType type, Column values) {
    return DataField.of(name, type, values);
  }

  static DataField numbers(String name, double... values) {
    return field(name, FieldType.NUMBER, nullable(values));
  }

  static DataField strings(String name, String... values) {
    return field(name, FieldType.STRING, Column.of(Arrays.stream(values).map(Cell::of).toList()));
  }

  /** Numbers; NaN stands for null. */
  static Column nullable(double... values) {
    List<Cell> cells = new ArrayList<>();
    for (double value : values) {
      cells.add(Double.isNaN(value) ? Cell.NULL : Cell.of(value));
    }
    return Column.of(cells);
  }

  /** A time field with a step, from {@link #START}. */
  static DataField time(int count, long stepMillis) {
    return time(START, count, stepMillis);
  }

  static DataField time(long start, int count, long stepMillis) {
    double[] times = new double[count];
    for (int i = 0; i < count; i++) {
      times[i] = start + i * stepMillis;
    }
    return field("Time", FieldType.TIME, Column.of(times));
  }

  static DataFrame frame(DataField... fields) {
    return DataFrame.of("A", List.of(fields));
  }

  /** A series as Prometheus' datasource returns it. */
  static DataFrame series(String name, DataField time, double... values) {
    JsonObject config = json("{'displayNameFromDS': '" + name + "'}");
    return frame(
        time,
        new DataField(
            "Value",
            FieldType.NUMBER,
            Optional.of(Map.of("name", name)),
            config,
            nullable(values),
            FieldState.NONE));
  }

  /** What a panel shows. */
  static PanelContent content(JsonObject panel, PanelArea area, DataFrame... frames) {
    List<DataFrame> configured =
        FieldOverrides.apply(List.of(frames), panel.object("fieldConfig"), text -> text);
    return GraphContents.content(panel, configured, area);
  }

  static PanelContent.Graph graph(JsonObject panel, PanelArea area, DataFrame... frames) {
    return (PanelContent.Graph) content(panel, area, frames);
  }
}
