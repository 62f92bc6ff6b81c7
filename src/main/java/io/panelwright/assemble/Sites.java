package io.panelwright.assemble;

import io.panelwright.assemble.Assembly.PlacedPanel;
import io.panelwright.assemble.Assembly.PlacedSection;
import io.panelwright.document.DashboardDocument;
import io.panelwright.dsl.CallSite;
import io.panelwright.dsl.Dashboard;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The author's lines from which the parts of a document were made. */
public final class Sites {

  private final CallSite dashboard;

  /** These are looked up, never iterated. */
  private final Map<Long, CallSite> rows = new HashMap<>();

  private final Map<Long, PlacedPanel> panels = new HashMap<>();
  private final Map<String, CallSite> variables = new HashMap<>();
  private final Map<String, CallSite> annotations = new HashMap<>();

  Sites(Dashboard dashboard, List<PlacedSection> sections) {
    this.dashboard = dashboard.site();
    for (PlacedSection section : sections) {
      rows.put((long) section.id(), section.site());
      section.panels().forEach(panel -> panels.put((long) panel.id(), panel));
    }
    dashboard.allVariables().forEach(v -> variables.put(v.name(), v.site()));
    dashboard.annotations().forEach(a -> annotations.put(a.name(), a.query().site()));
  }

  /**
   * The line of the innermost part with a line of its own: query, panel, section, variable,
   * annotation, or the dashboard.
   *
   * @param document the one that was made, or another that has its ids
   * @param pointer of a value in it: keys and indices from the root
   */
  public CallSite at(DashboardDocument document, List<String> pointer) {
    CallSite nearest = dashboard;
    Json value = document.json();
    for (int depth = 0; depth < pointer.size(); depth++) {
      value = below(value, pointer.get(depth));
      if (value instanceof JsonObject object) {
        nearest = site(object, pointer.subList(0, depth + 1)).orElse(nearest);
      }
      Optional<PlacedPanel> panel = panel(value);
      if (panel.isPresent()) {
        return query(panel.get(), pointer.subList(depth + 1, pointer.size()));
      }
    }
    return nearest;
  }

  private static Json below(Json value, String name) {
    Json none = Json.object();
    if (value instanceof JsonArray array) {
      boolean there = name.matches("[0-9]{1,9}") && Integer.parseInt(name) < array.size();
      return there ? array.items().get(Integer.parseInt(name)) : none;
    }
    return value instanceof JsonObject object ? object.get(name).orElse(none) : none;
  }

  private Optional<CallSite> site(JsonObject part, List<String> pointer) {
    String name = part.string("name").orElse("");
    return switch (pointer.get(0)) {
      case "panels" -> part.integer("id").map(rows::get);
      case "templating" -> Optional.ofNullable(variables.get(name));
      case "annotations" -> Optional.ofNullable(annotations.get(name));
      default -> Optional.empty();
    };
  }

  private Optional<PlacedPanel> panel(Json value) {
    return value instanceof JsonObject object
        ? object.integer("id").map(panels::get)
        : Optional.empty();
  }

  private static CallSite query(PlacedPanel panel, List<String> pointer) {
    boolean target = pointer.size() > 1 && pointer.get(0).equals("targets");
    int index =
        target && pointer.get(1).matches("[0-9]{1,9}") ? Integer.parseInt(pointer.get(1)) : -1;
    return index >= 0 && index < panel.queries().size() ? panel.queries().get(index) : panel.site();
  }
}
