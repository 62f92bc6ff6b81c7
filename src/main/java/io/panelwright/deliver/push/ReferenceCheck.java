package io.panelwright.deliver.push;

import io.panelwright.client.grafana.GrafanaDatasource;
import io.panelwright.dashboard.AnnotationView;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.dashboard.PanelView;
import io.panelwright.dashboard.VariableView;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the datasources and panel plugins that dashboards use and a Grafana lacks. */
final class ReferenceCheck {

  /** References that are not to a datasource of the user. */
  private static final Set<String> BUILT_IN =
      Set.of("", "grafana", "default", "$__all", "__expr__");

  private record Reference(MissingReference.Kind kind, String name) {}

  private final Set<String> datasources = new HashSet<>();
  private final Set<String> panelTypes;
  private final Map<Reference, Set<String>> missing = new LinkedHashMap<>();

  private ReferenceCheck(List<GrafanaDatasource> datasources, Set<String> panelTypes) {
    this.panelTypes = panelTypes;
    for (GrafanaDatasource datasource : datasources) {
      this.datasources.add(datasource.uid());
      this.datasources.add(datasource.name());
    }
  }

  static List<MissingReference> find(
      Stream<DashboardDocument> dashboards,
      List<GrafanaDatasource> datasources,
      Set<String> panelTypes) {
    var check = new ReferenceCheck(datasources, panelTypes);
    dashboards.forEach(check::check);
    List<MissingReference> result = new ArrayList<>();
    check.missing.forEach(
        (reference, places) ->
            result.add(new MissingReference(reference.kind, reference.name, List.copyOf(places))));
    return result;
  }

  private void check(DashboardDocument document) {
    for (PanelView panel : document.panels()) {
      String place =
          place(document, panel.title().isBlank() ? "a panel without a title" : panel.title());
      Stream.concat(
              panel.datasource().stream(),
              panel.targets().stream().flatMap(target -> target.datasource().stream()))
          .forEach(reference -> checkDatasource(reference.uid(), place));
      if (!panel.isRow() && !panel.type().isEmpty() && !panelTypes.contains(panel.type())) {
        add(MissingReference.Kind.PANEL_PLUGIN, panel.type(), place);
      }
    }
    for (VariableView variable : document.variables()) {
      check(variable, place(document, "variable $" + variable.name()));
    }
    for (AnnotationView annotation : document.annotations()) {
      annotation
          .datasource()
          .map(DatasourceRef::uid)
          .ifPresent(
              uid -> checkDatasource(uid, place(document, "annotation " + annotation.name())));
    }
  }

  /** The variables that references such as {@code $ds} name are checked by their values. */
  private void check(VariableView variable, String place) {
    variable.datasource().map(DatasourceRef::uid).ifPresent(uid -> checkDatasource(uid, place));
    if (variable.type().equals("datasource")) {
      JsonObject current = variable.json().object("current");
      current.get("value").stream()
          .flatMap(ReferenceCheck::texts)
          .forEach(uid -> checkDatasource(uid, place));
    }
  }

  private static Stream<String> texts(Json value) {
    if (value instanceof JsonArray array) {
      return array.strings();
    }
    return value instanceof JsonString text ? Stream.of(text.value()) : Stream.empty();
  }

  private static String place(DashboardDocument document, String name) {
    return document.title() + " / " + name;
  }

  private void checkDatasource(String uid, String place) {
    if (!BUILT_IN.contains(uid)
        && !uid.startsWith("-- ")
        && !uid.contains("$")
        && !datasources.contains(uid)) {
      add(MissingReference.Kind.DATASOURCE, uid, place);
    }
  }

  private void add(MissingReference.Kind kind, String name, String place) {
    missing.computeIfAbsent(new Reference(kind, name), r -> new LinkedHashSet<>()).add(place);
  }
}
