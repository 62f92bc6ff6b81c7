package io.panelwright.assertions;

import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.AxisTick;
import io.panelwright.show.model.PanelContent.DisplayLegend;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.GraphAxis;
import io.panelwright.show.model.PanelContent.LegendItem;
import io.panelwright.show.model.PanelContent.Message;
import io.panelwright.show.model.PanelContent.Pie;
import io.panelwright.show.model.PanelContent.StateRows;
import io.panelwright.show.model.PanelContent.Table;
import io.panelwright.show.model.PanelContent.TableCell;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.value.Theme;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a panel shows in a test, and the failures of assertions on it.
 *
 * @param name of the panel, for failures
 */
record ShownPanel(String name, PanelWithData data, PanelDisplay display, Theme theme) {

  /** Grafana's text for a panel without data. */
  static final String NO_DATA = "No data";

  List<ShownValue> values() {
    return ShownValues.of(display.content());
  }

  static boolean isNoData(ShownValue value) {
    return value.text().equals(NO_DATA);
  }

  boolean isNoData() {
    List<ShownValue> values = values();
    return !values.isEmpty()
        && values.stream().allMatch(ShownPanel::isNoData)
        && (display.content() instanceof Message || values.size() == 1);
  }

  <T extends PanelContent> T content(Class<T> type) {
    if (!type.isInstance(display.content())) {
      String kind = type.getSimpleName().toLowerCase(Locale.ROOT);
      throw failure("expected a panel with a " + kind);
    }
    return type.cast(display.content());
  }

  DisplayLegend legend() {
    if (display.content() instanceof Graph graph) {
      return graph.legend();
    }
    if (display.content() instanceof Pie pie) {
      return pie.legend();
    }
    if (display.content() instanceof StateRows rows) {
      return rows.legend();
    }
    throw failure("expected a panel with a legend");
  }

  /** The number of the only row of a table that contains a text, from 1 at the top. */
  int rowWith(String text) {
    List<List<TableCell>> rows = content(Table.class).rows();
    List<Integer> matching =
        IntStream.range(0, rows.size())
            .filter(i -> rows.get(i).stream().anyMatch(cell -> cell.text().equals(text)))
            .mapToObj(i -> i + 1)
            .toList();
    if (matching.size() != 1) {
      throw failure(
          "expected one row with the text \"" + text + "\", found " + matching.size() + " rows");
    }
    return matching.get(0);
  }

  void requireLegend(List<String> names) {
    List<String> entries = legend().items().stream().map(LegendItem::name).toList();
    if (!entries.equals(names)) {
      throw failure("expected the legend " + quote(names) + ", found " + quote(entries));
    }
  }

  private static String quote(List<String> texts) {
    return texts.isEmpty() ? "without entries" : "\"" + String.join("\", \"", texts) + "\"";
  }

  void requireCompleteLegend() {
    DisplayLegend legend = legend();
    if (legend.visibleEntries() < legend.items().size()) {
      throw failure(
          "expected room for "
              + legend.items().size()
              + " entries of the legend, found room for "
              + legend.visibleEntries());
    }
  }

  void requireAxisUpTo(String text) {
    List<GraphAxis> axes = content(Graph.class).y();
    if (axes.stream().noneMatch(axis -> endsAt(axis, text))) {
      throw failure(
          "expected an axis up to \""
              + text
              + "\", found the ticks "
              + String.join("; ", axes.stream().map(ShownPanel::ticks).toList()));
    }
  }

  private static boolean endsAt(GraphAxis axis, String text) {
    if (axis.ticks().isEmpty()) {
      return false;
    }
    AxisTick last = axis.ticks().get(axis.ticks().size() - 1);
    double tolerance = (axis.max() - axis.min()) * 1e-9;
    return last.text().equals(text) && last.value() >= axis.max() - tolerance;
  }

  private static String ticks(GraphAxis axis) {
    return String.join(", ", axis.ticks().stream().map(AxisTick::text).toList())
        + " with the maximum "
        + axis.max();
  }

  /** Fails if a query failed on a server that is up, or a part of the panel is not reproduced. */
  void requireComplete() {
    if (!display.unsupported().isEmpty()) {
      throw failure("expected a panel that is reproduced");
    }
    if (!display.errors().isEmpty() && data.scenario().down().isEmpty()) {
      throw failure("expected no failed query");
    }
  }

  ColorNames colors() {
    return new ColorNames(theme);
  }

  AssertionError failure(String expectation) {
    return new AssertionError(
        "[" + name + "] " + expectation + "\n" + ScenarioReport.of(data, display, colors()));
  }
}
