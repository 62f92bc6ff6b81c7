package io.panelwright.document;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A v2 dashboard as the classic one that shows the same, so that whatever reads classic dashboards
 * reads it. Grafana's own conversion is the model (v2alpha1_to_v1.go); what only the classic form
 * has is left out.
 */
final class V2Dashboard {

  /** The last classic schema, which the view follows. */
  private static final int SCHEMA_VERSION = 42;

  private final Located spec;
  private final V2Layout layout;

  /**
   * @param spec what {@code elements} and {@code layout} stand in
   */
  V2Dashboard(Located spec) {
    this.spec = spec;
    this.layout = V2Layout.of(spec);
  }

  /** What is wrong with the source itself. */
  List<Fault> faults() {
    return Stream.concat(
            Stream.of("elements", "layout").flatMap(this::wrongKind), layout.faults().stream())
        .toList();
  }

  /** Without them nothing is shown. */
  private Stream<Fault> wrongKind(String key) {
    return spec
        .json()
        .get(key)
        .filter(value -> !(value instanceof JsonObject || value.equals(JsonNull.NULL)))
        .map(value -> Fault.notAnObject(key, value.kind(), spec.below(key)))
        .stream();
  }

  /** The classic dashboard, without its uid, which stands outside the spec. */
  Draft view() {
    Draft view =
        Draft.from(spec)
            .copy(spec, "title", "description", "tags", "links", "editable", "liveNow", "preload")
            .put("schemaVersion", Json.of(SCHEMA_VERSION), spec.pointer())
            .put("panels", layout.panels(), spec.below("elements"))
            .put("templating", list(variables(), "variables"))
            .put("annotations", list(annotations(), "annotations"))
            .put(DashboardDocument.CONDITIONS, conditions(), spec.below("layout"))
            .unless(DashboardDocument.CONDITIONS, Json.array())
            .unless("liveNow", Json.of(false));
    spec.string("cursorSync")
        .flatMap(V2Words.CURSOR_SYNC::number)
        .ifPresent(sync -> view.put("graphTooltip", Json.of(sync), spec.below("cursorSync")));
    time(view, spec.at("timeSettings"));
    return view;
  }

  private Draft.Made list(List<Draft.Made> items, String key) {
    Located holder = new Located(Json.object(), spec.below(key));
    return Draft.from(holder).put("list", items, spec.below(key)).made();
  }

  private static void time(Draft view, Located settings) {
    view.put("time", Draft.from(settings).copy(settings, "from", "to").made());
    view.copy("refresh", settings, "autoRefresh");
    view.copy(settings, "timezone", "weekStart", "fiscalYearStartMonth");
    view.put(
        "timepicker",
        Draft.from(settings)
            .copy("refresh_intervals", settings, "autoRefreshIntervals")
            .copy("hidden", settings, "hideTimepicker")
            .copy("quick_ranges", settings, "quickRanges")
            .copy(settings, "nowDelay")
            .unless("refresh_intervals", V2Words.REFRESH_INTERVALS)
            .unless("hidden", Json.of(false))
            .made());
    if (!settings.json().has("weekStart")) {
      view.put("weekStart", Json.of(""), settings.below("weekStart"));
    }
  }

  /** The dashboard's variables, and those of its rows and tabs. */
  private List<Draft.Made> variables() {
    return inLayout().flatMap(part -> part.each("variables").stream()).map(V2Variable::of).toList();
  }

  /** The dashboard and all rows and tabs, at any depth. */
  private Stream<Located> inLayout() {
    return Stream.concat(Stream.of(spec), below(spec.at("layout")));
  }

  private static Stream<Located> below(Located layout) {
    Located spec = layout.at("spec");
    return Stream.of("rows", "tabs", "items")
        .flatMap(key -> spec.each(key).stream())
        .map(part -> part.at("spec"))
        .flatMap(part -> Stream.concat(Stream.of(part), below(part.at("layout"))));
  }

  /** Variables that conditions of rows, tabs and panels ask for, written as variables are. */
  private JsonArray conditions() {
    return DashboardDocument.inTexts(
        inLayout()
            .map(part -> part.at("conditionalRendering").at("spec"))
            .flatMap(group -> group.each("items").stream())
            .flatMap(item -> item.at("spec").string("variable").stream())
            .toList());
  }

  private List<Draft.Made> annotations() {
    List<Draft.Made> made = new ArrayList<>();
    for (Located annotation : spec.each("annotations")) {
      Located own = annotation.at("spec");
      V2Query query = new V2Query(own);
      Draft draft =
          Draft.from(own)
              .copyAll(own.at("legacyOptions"))
              .copy(own, "enable", "hide", "iconColor", "name", "filter", "placement", "mappings");
      if (own.json().isTrue("builtIn")) {
        draft.put("builtIn", Json.of(1), own.below("builtIn"));
      }
      query.datasource(draft);
      JsonObject asked = query.spec().json();
      made.add(
          (asked.isEmpty() ? draft : draft.put("target", Draft.like(query.spec()).made())).made());
    }
    return made;
  }
}
