package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Converts a v2 dashboard to the classic dashboard that shows the same.
 *
 * <p>The conversion follows Grafana's own (v2alpha1_to_v1.go); members that only the classic format
 * has are omitted.
 */
final class V2DashboardConverter {

  /** The last schema version of classic dashboards. */
  private static final int SCHEMA_VERSION = 42;

  private final LocatedObject spec;
  private final V2LayoutConverter layout;

  /**
   * Creates a converter.
   *
   * @param spec the object with {@code elements} and {@code layout}
   */
  V2DashboardConverter(LocatedObject spec) {
    this.spec = spec;
    this.layout = V2LayoutConverter.convert(spec);
  }

  /** The errors of the source itself. */
  List<DashboardFileError> errors() {
    return Stream.concat(
            Stream.of("elements", "layout").flatMap(this::missingOrWrong), layout.errors().stream())
        .toList();
  }

  /** The elements that the layout does not show. */
  List<String> unplacedElements() {
    return layout.unplacedElements();
  }

  /** An error if a required member is missing or not an object. */
  private Stream<DashboardFileError> missingOrWrong(String key) {
    if (!spec.json().has(key)) {
      return Stream.of(DashboardFileError.missingV2Member(key, spec.pointer()));
    }
    return spec
        .json()
        .get(key)
        .filter(value -> !(value instanceof JsonObject || value.equals(JsonNull.NULL)))
        .map(value -> DashboardFileError.notAnObject(key, value.kind(), spec.pointerTo(key)))
        .stream();
  }

  /** The classic dashboard without its uid, which is outside the spec. */
  TracedObjectBuilder convert() {
    TracedObjectBuilder view =
        TracedObjectBuilder.from(spec)
            .copy(spec, "title", "description", "tags", "links", "editable", "liveNow", "preload")
            .put("schemaVersion", Json.of(SCHEMA_VERSION), spec.pointer())
            .put("panels", layout.panels(), spec.pointerTo("elements"))
            .put("templating", list(variables(), "variables"))
            .put("annotations", list(annotations(), "annotations"))
            .put(DashboardDocument.CONDITIONS, conditions(), spec.pointerTo("layout"))
            .removeIfEqual(DashboardDocument.CONDITIONS, Json.array())
            .removeIfEqual("liveNow", Json.of(false));
    spec.string("cursorSync")
        .flatMap(V2Enumeration.CURSOR_SYNC::classicValue)
        .ifPresent(sync -> view.put("graphTooltip", Json.of(sync), spec.pointerTo("cursorSync")));
    time(view, spec.object("timeSettings"));
    return view;
  }

  private TracedObjectBuilder.TracedValue list(
      List<TracedObjectBuilder.TracedValue> items, String key) {
    LocatedObject holder = new LocatedObject(Json.object(), spec.pointerTo(key));
    return TracedObjectBuilder.from(holder).put("list", items, spec.pointerTo(key)).build();
  }

  private static void time(TracedObjectBuilder view, LocatedObject settings) {
    view.put("time", TracedObjectBuilder.from(settings).copy(settings, "from", "to").build());
    view.copy("refresh", settings, "autoRefresh");
    view.copy(settings, "timezone", "weekStart", "fiscalYearStartMonth");
    view.put(
        "timepicker",
        TracedObjectBuilder.from(settings)
            .copy("refresh_intervals", settings, "autoRefreshIntervals")
            .copy("hidden", settings, "hideTimepicker")
            .copy("quick_ranges", settings, "quickRanges")
            .copy(settings, "nowDelay")
            .removeIfEqual("refresh_intervals", V2Enumeration.REFRESH_INTERVALS)
            .removeIfEqual("hidden", Json.of(false))
            .build());
    if (!settings.json().has("weekStart")) {
      view.put("weekStart", Json.of(""), settings.pointerTo("weekStart"));
    }
  }

  /** The variables of the dashboard and of its rows and tabs. */
  private List<TracedObjectBuilder.TracedValue> variables() {
    return layoutSpecs()
        .flatMap(node -> node.objects("variables").stream())
        .map(V2VariableConverter::convert)
        .toList();
  }

  /** The specs of the dashboard and of all rows and tabs, at any depth. */
  private Stream<LocatedObject> layoutSpecs() {
    return Stream.concat(Stream.of(spec), below(spec.object("layout")));
  }

  private static Stream<LocatedObject> below(LocatedObject layout) {
    LocatedObject spec = layout.object("spec");
    return Stream.of("rows", "tabs", "items")
        .flatMap(key -> spec.objects(key).stream())
        .map(node -> node.object("spec"))
        .flatMap(node -> Stream.concat(Stream.of(node), below(node.object("layout"))));
  }

  /** References to the variables in the conditions of rows, tabs and panels. */
  private JsonArray conditions() {
    return DashboardDocument.asReferences(
        layoutSpecs()
            .map(node -> node.object("conditionalRendering").object("spec"))
            .flatMap(group -> group.objects("items").stream())
            .flatMap(item -> item.object("spec").string("variable").stream())
            .toList());
  }

  private List<TracedObjectBuilder.TracedValue> annotations() {
    List<TracedObjectBuilder.TracedValue> annotations = new ArrayList<>();
    for (LocatedObject annotation : spec.objects("annotations")) {
      LocatedObject own = annotation.object("spec");
      V2QueryConverter query = new V2QueryConverter(own);
      TracedObjectBuilder draft =
          TracedObjectBuilder.from(own)
              .copyAll(own.object("legacyOptions"))
              .copy(own, "enable", "hide", "iconColor", "name", "filter", "placement", "mappings");
      if (own.json().isTrue("builtIn")) {
        draft.put("builtIn", Json.of(1), own.pointerTo("builtIn"));
      }
      query.datasource(draft);
      JsonObject querySpec = query.spec().json();
      annotations.add(
          (querySpec.isEmpty()
                  ? draft
                  : draft.put("target", TracedObjectBuilder.copyOf(query.spec()).build()))
              .build());
    }
    return annotations;
  }
}
