package io.panelwright.preview;

import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.GraphSeries;
import io.panelwright.show.model.PanelContent.StateRows;
import io.panelwright.show.model.PanelContent.Table;
import io.panelwright.show.model.PanelDisplay;
import java.util.ArrayList;
import java.util.List;

/**
 * A display without more than a page can draw.
 *
 * @param limits what was cut, for the viewer
 */
record BoundedDisplay(PanelDisplay display, List<String> limits) {

  private static final int MAX_SERIES = 500;
  private static final int MAX_POINTS = 2_000_000;
  private static final int MAX_ROWS = 20_000;
  private static final int MAX_STATE_ROWS = 500;

  /** Cuts a display. */
  static BoundedDisplay of(PanelDisplay display) {
    List<String> limits = new ArrayList<>();
    PanelContent content = display.content();
    if (content instanceof Graph graph) {
      content = graph(graph, limits);
    } else if (content instanceof Table table) {
      List<List<PanelContent.TableCell>> rows =
          first(table.rows(), MAX_ROWS, "rows of the table", limits);
      content =
          new Table(
              table.columns(),
              rows,
              table.rowHeight(),
              table.visibleRows(),
              table.sort(),
              table.footer(),
              table.showHeader());
    } else if (content instanceof StateRows states) {
      content =
          new StateRows(
              states.x(),
              first(states.rows(), MAX_STATE_ROWS, "rows", limits),
              states.history(),
              states.legend());
    }
    return new BoundedDisplay(with(display, content), List.copyOf(limits));
  }

  private static Graph graph(Graph graph, List<String> limits) {
    List<GraphSeries> drawn = new ArrayList<>();
    long points = 0;
    for (GraphSeries series : graph.series()) {
      points += series.x().length;
      if (drawn.size() == MAX_SERIES || points > MAX_POINTS) {
        break;
      }
      drawn.add(series);
    }
    if (drawn.size() < graph.series().size()) {
      limits.add(
          "the first " + drawn.size() + " of " + graph.series().size() + " series are drawn");
    }
    return new Graph(
        graph.x(),
        graph.y(),
        drawn,
        graph.thresholds(),
        graph.legend(),
        graph.orientation(),
        graph.tooltip());
  }

  private static <T> List<T> first(List<T> all, int max, String what, List<String> limits) {
    if (all.size() <= max) {
      return all;
    }
    limits.add("the first " + max + " of " + all.size() + " " + what + " are shown");
    return all.subList(0, max);
  }

  private static PanelDisplay with(PanelDisplay display, PanelContent content) {
    return new PanelDisplay(
        display.id(),
        display.type(),
        display.title(),
        display.description(),
        display.links(),
        display.size(),
        display.transparent(),
        content,
        display.errors(),
        display.unsupported());
  }
}
