package io.panelwright.lint;

import io.panelwright.dashboard.PanelView;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A panel or a row with its location.
 *
 * @param collapsed whether the panel is inside the JSON of its row
 */
public record LocatedPanel(
    PanelView view, DashboardLocation location, RowSection section, boolean collapsed) {

  /** Panel types that show query values with a unit. */
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

  /** The title; the type and id if the title is empty. */
  public String name() {
    return view.title().isBlank()
        ? (view.type().isEmpty() ? "panel" : view.type()) + view.id().map(id -> " " + id).orElse("")
        : view.title();
  }

  /** Whether the panel shows query values. */
  public boolean showsValues() {
    return VALUES.contains(view.type());
  }

  /** The unit of the panel's fields; empty if absent. */
  public Optional<String> unit() {
    return fieldDefaults().string("unit");
  }

  /** The field defaults of the panel. */
  public JsonObject fieldDefaults() {
    return view.json().object("fieldConfig").object("defaults");
  }

  /** The properties of the panel's field overrides, in order. */
  public List<FieldProperty> fieldProperties() {
    List<FieldProperty> found = new ArrayList<>();
    JsonArray overrides = view.json().object("fieldConfig").array("overrides");
    for (int i : LintContext.objectIndices(overrides)) {
      JsonArray properties = ((JsonObject) overrides.items().get(i)).array("properties");
      DashboardLocation list = location.at("fieldConfig", "overrides", i, "properties");
      for (int j : LintContext.objectIndices(properties)) {
        JsonObject property = (JsonObject) properties.items().get(j);
        found.add(
            new FieldProperty(
                property.string("id").orElse(""),
                property.get("value").orElse(JsonNull.NULL),
                list.at(j, "value")));
      }
    }
    return found;
  }

  /** Whether the panel is a saved copy of a repeated panel. */
  public boolean isRepetition() {
    return view.json().has("repeatPanelId") || view.json().isTrue("repeatedByRow");
  }

  /** Whether Grafana repeats the panel or its row for each value of a variable. */
  public boolean isRepeatedFor(String variable) {
    Optional<String> name = Optional.of(variable);
    return view.json().string("repeat").equals(name) || section.repeat().equals(name);
  }
}
