package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.graph.HeatmapData.Cell;
import io.panelwright.show.graph.HeatmapData.Name;
import io.panelwright.show.layout.PanelArea;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A heatmap whose rows are series, one for each bucket. */
final class HeatmapRows {

  private HeatmapRows() {}

  /** The cells of series; empty if there are none over time. */
  static Optional<HeatmapData> of(List<DataFrame> frames, JsonObject options, PanelArea area) {
    List<GraphFrame> found = GraphFrames.withoutGaps(frames);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    GraphFrame joined = FrameJoin.join(found);
    double[] x = joined.x();
    if (x.length == 0) {
      return Optional.empty();
    }
    List<GraphField> rows = sorted(joined.fields());
    double step = x.length > 1 ? x[1] - x[0] : area.range().toMillis() - area.range().fromMillis();
    String layout = layout(rows, options);
    double below = layout.equals("le") ? 1 : layout.equals("ge") ? 0 : 0.5;
    List<Cell> cells = cells(x, step, rows, below);
    HeatmapData.YAxis y =
        new HeatmapData.YAxis(
            names(rows, layout, options, area),
            rows.get(0).field(),
            0,
            -below,
            rows.size() - below);
    return Optional.of(new HeatmapData(cells, y, rows.get(0).field()));
  }

  private static List<Cell> cells(double[] x, double step, List<GraphField> rows, double below) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      for (int row = 0; row < rows.size(); row++) {
        double count = rows.get(row).values()[i];
        if (PlotValues.isValue(count)) {
          cells.add(new Cell(x[i] - step, x[i], row - below, row - below + 1, count));
        }
      }
    }
    return cells;
  }

  /** Rows whose names are numbers are in the order of the numbers. */
  private static List<GraphField> sorted(List<GraphField> rows) {
    boolean numbers = rows.stream().allMatch(row -> HeatmapData.bound(row.name()).isPresent());
    return numbers
        ? rows.stream()
            .sorted(Comparator.comparingDouble(row -> HeatmapData.bound(row.name()).getAsDouble()))
            .toList()
        : rows;
  }

  /** Whether a row is below ({@code le}), above ({@code ge}) or around its name. */
  private static String layout(List<GraphField> rows, JsonObject options) {
    String layout = options.object("rowsFrame").string("layout").orElse("auto");
    return layout.equals("auto") ? (hasLe(rows.get(0).field()) ? "le" : "unknown") : layout;
  }

  private static boolean hasLe(DataField field) {
    return field.labels().orElse(Map.of()).containsKey("le");
  }

  private static List<Name> names(
      List<GraphField> rows, String layout, JsonObject options, PanelArea area) {
    JsonObject axis = options.object("yAxis");
    List<Name> names = new ArrayList<>();
    if (layout.equals("le")) {
      names.add(new Name(-1, hasLe(rows.get(0).field()) ? name("0.0", axis, area) : ""));
    }
    for (int i = 0; i < rows.size(); i++) {
      names.add(new Name(i, name(rows.get(i).name(), axis, area)));
    }
    if (layout.equals("ge")) {
      names.add(new Name(rows.size(), ""));
    }
    return names;
  }

  /** A bucket's name, in the unit of the axis if it has one. */
  private static String name(String name, JsonObject axis, PanelArea area) {
    boolean formatted = axis.string("unit").isPresent() || axis.has("decimals");
    return !formatted || HeatmapData.bound(name).isEmpty()
        ? name
        : HeatmapTexts.format(HeatmapData.bound(name).getAsDouble(), axis, area);
  }
}
