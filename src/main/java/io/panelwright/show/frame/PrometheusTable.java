package io.panelwright.show.frame;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One table of all series of a query: the time, a column for each label in the order in which the
 * series have them, the value.
 */
final class PrometheusTable {

  private final List<DataFrame> frames;
  private final String valueName;

  /** One sample. */
  private record Row(double time, DataField field, int index) {}

  PrometheusTable(List<DataFrame> frames, String valueName) {
    this.frames = frames;
    this.valueName = valueName;
  }

  /** The table, sorted by time; samples of one time are in the order of the series. */
  DataFrame table() {
    List<Row> rows = new ArrayList<>();
    var labels = new LinkedHashSet<String>();
    Optional<JsonObject> timeConfig = Optional.empty();
    for (DataFrame frame : frames) {
      if (frame.fields().size() > 1) {
        DataField time = frame.fields().get(0);
        DataField value = frame.fields().get(1);
        timeConfig = timeConfig.or(() -> Optional.of(time.config()));
        value.labels().ifPresent(map -> labels.addAll(new TreeSet<>(map.keySet())));
        for (int i = 0; i < frame.length(); i++) {
          rows.add(new Row(time.values().number(i), value, i));
        }
      }
    }
    rows.sort(Comparator.comparingDouble(Row::time));
    List<DataField> fields = new ArrayList<>();
    double[] times = rows.stream().mapToDouble(Row::time).toArray();
    fields.add(
        DataField.of(PrometheusFrames.TIME, FieldType.TIME, Column.of(times))
            .withConfig(timeConfig.orElse(Json.object())));
    labels.forEach(label -> fields.add(labelField(label, rows)));
    fields.add(valueField(rows));
    DataFrame first = frames.get(0);
    return new DataFrame(
        Optional.empty(),
        first.refId(),
        first.meta().with("preferredVisualisationType", "rawPrometheus"),
        fields);
  }

  private static DataField labelField(String label, List<Row> rows) {
    List<Cell> cells = new ArrayList<>(rows.size());
    for (Row row : rows) {
      cells.add(
          Cell.of(row.field().labels().map(labels -> labels.getOrDefault(label, "")).orElse("")));
    }
    return DataField.of(label, FieldType.STRING, Column.of(cells))
        .withConfig(Json.object().with("filterable", true));
  }

  /** Strings stay strings. Grafana reads each infinity, also the negative one, as positive. */
  private DataField valueField(List<Row> rows) {
    boolean isText =
        frames.stream()
            .filter(frame -> frame.fields().size() > 1)
            .anyMatch(frame -> frame.fields().get(1).type() == FieldType.STRING);
    if (isText) {
      List<Cell> cells = rows.stream().map(row -> row.field().values().get(row.index())).toList();
      return DataField.of(valueName, FieldType.STRING, Column.of(cells));
    }
    double[] values = new double[rows.size()];
    for (int i = 0; i < values.length; i++) {
      double value = rows.get(i).field().values().number(rows.get(i).index());
      values[i] = Double.isInfinite(value) ? Double.POSITIVE_INFINITY : value;
    }
    return DataField.of(valueName, FieldType.NUMBER, Column.of(values));
  }
}
