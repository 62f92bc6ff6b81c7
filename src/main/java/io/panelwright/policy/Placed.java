package io.panelwright.policy;

import io.panelwright.document.PanelView;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
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
    return fieldDefaults().string("unit");
  }

  /** The settings of all its fields. */
  public JsonObject fieldDefaults() {
    return view.json().object("fieldConfig").object("defaults");
  }

  /** The settings of some of its fields, override by override. */
  public List<FieldProperty> fieldProperties() {
    List<FieldProperty> found = new ArrayList<>();
    JsonArray overrides = view.json().object("fieldConfig").array("overrides");
    for (int i : Subject.objects(overrides)) {
      JsonArray properties = ((JsonObject) overrides.items().get(i)).array("properties");
      Where list = where.at("fieldConfig", "overrides", i, "properties");
      for (int j : Subject.objects(properties)) {
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

  /** Whether Grafana made it by repeating another, and some version saved it all the same. */
  public boolean isRepetition() {
    return view.json().has("repeatPanelId") || view.json().isTrue("repeatedByRow");
  }

  /** Whether Grafana repeats it, or its row, for each value of this variable. */
  public boolean isRepeatedFor(String variable) {
    Optional<String> name = Optional.of(variable);
    return view.json().string("repeat").equals(name) || section.repeat().equals(name);
  }
}
