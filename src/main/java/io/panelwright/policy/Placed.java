package io.panelwright.policy;

import io.panelwright.document.PanelView;
import java.util.List;
import java.util.Optional;

/**
 * A panel or a row and where it stands.
 *
 * @param collapsed whether it is inside its row's JSON
 */
public record Placed(PanelView view, Where where, Section section, boolean collapsed) {

  /** Types of panels that show values of queries with a unit. */
  private static final List<String> VALUES =
      List.of(
          "timeseries",
          "stat",
          "gauge",
          "bargauge",
          "table",
          "graph",
          "singlestat",
          "heatmap",
          "barchart",
          "piechart",
          "histogram",
          "state-timeline",
          "status-history",
          "trend");

  /** Its title, or its type and number where it has none. */
  public String name() {
    return view.title().isBlank()
        ? (view.type().isEmpty() ? "panel" : view.type()) + view.id().map(id -> " " + id).orElse("")
        : view.title();
  }

  /** Whether it shows values of queries. */
  public boolean showsValues() {
    return VALUES.contains(view.type());
  }

  /** The unit of its fields; empty where none is given. */
  public Optional<String> unit() {
    return view.json().object("fieldConfig").object("defaults").string("unit");
  }

  /** Whether Grafana repeats it, or its row, for each value of this variable. */
  public boolean isRepeatedFor(String variable) {
    Optional<String> name = Optional.of(variable);
    return view.json().string("repeat").equals(name) || section.repeat().equals(name);
  }
}
