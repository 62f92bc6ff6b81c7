package io.panelwright.assembly;

import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.assembly.Assembly.PlacedSection;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.panel.RuleExclusion;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.text.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Maps the parts of a document to the author's lines. */
public final class SourceMap {

  private final CallSite dashboard;
  private final List<PlacedSection> sections;

  /** Rows and panels by id; empty until the first lookup, which most dashboards do not need. */
  private volatile Optional<Ids> ids = Optional.empty();

  // Only looked up, never iterated.
  private final Map<String, CallSite> variables = new HashMap<>();

  private final Map<String, CallSite> annotations = new HashMap<>();

  SourceMap(Dashboard dashboard, List<PlacedSection> sections) {
    this.dashboard = dashboard.site();
    this.sections = List.copyOf(sections);
    dashboard.allVariables().forEach(v -> variables.put(v.name(), v.site()));
    dashboard.annotations().forEach(a -> annotations.put(a.name(), a.query().site()));
  }

  /** The rows and panels by id. Only looked up, never iterated. */
  private record Ids(Map<Long, CallSite> rows, Map<Long, PlacedPanel> panels) {

    static Ids of(List<PlacedSection> sections) {
      var ids = new Ids(new HashMap<>(), new HashMap<>());
      for (PlacedSection section : sections) {
        ids.rows.put((long) section.id(), section.site());
        section.panels().forEach(panel -> ids.panels.put((long) panel.id(), panel));
      }
      return ids;
    }
  }

  private Ids ids() {
    Ids found = ids.orElseGet(() -> Ids.of(sections));
    ids = Optional.of(found);
    return found;
  }

  /** The files of the author that have a part of the dashboard. */
  public Set<String> files() {
    Stream<CallSite> parts =
        Stream.of(variables, annotations).flatMap(sites -> sites.values().stream());
    Stream<CallSite> rows = sections.stream().map(PlacedSection::site);
    Stream<CallSite> inPanels =
        sections.stream()
            .flatMap(section -> section.panels().stream())
            .flatMap(
                panel ->
                    Stream.of(
                            Stream.of(panel.site()),
                            panel.queries().stream(),
                            panel.exclusions().stream().map(RuleExclusion::site))
                        .flatMap(sites -> sites));
    return Stream.of(Stream.of(dashboard), parts, rows, inPanels)
        .flatMap(sites -> sites)
        .flatMap(site -> site.place().position().stream())
        .map(Position::file)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Returns the line of the innermost part with a line of its own: query, panel, section, variable,
   * annotation, or the dashboard.
   *
   * @param document the assembled document, or another one with the same ids
   * @param pointer of a value in the document
   */
  public CallSite callSite(DashboardDocument document, JsonPointer pointer) {
    CallSite nearest = dashboard;
    for (int size = 1; size <= pointer.size(); size++) {
      JsonPointer prefix = pointer.prefix(size);
      if (prefix.resolve(document.json()).orElse(JsonNull.NULL) instanceof JsonObject value) {
        nearest = site(value, prefix).orElse(nearest);
        Optional<PlacedPanel> panel = value.integer("id").map(ids().panels::get);
        if (panel.isPresent()) {
          return query(panel.get(), pointer.suffix(size));
        }
      }
    }
    return nearest;
  }

  private Optional<CallSite> site(JsonObject value, JsonPointer pointer) {
    String name = value.string("name").orElse("");
    return switch (pointer.token(0)) {
      case "panels" -> value.integer("id").map(ids().rows::get);
      case "templating" -> Optional.ofNullable(variables.get(name));
      case "annotations" -> Optional.ofNullable(annotations.get(name));
      default -> Optional.empty();
    };
  }

  private static CallSite query(PlacedPanel panel, JsonPointer pointer) {
    boolean inTarget = !pointer.isRoot() && pointer.token(0).equals("targets");
    int index = inTarget ? pointer.index(1).orElse(-1) : -1;
    return index >= 0 && index < panel.queries().size() ? panel.queries().get(index) : panel.site();
  }
}
