package io.panelwright.format;

import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.diagnostic.Location;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes classic panels as the elements of a v2 dashboard. */
final class V2ElementWriter {

  private static final JsonObject MIXED = DatasourceRef.MIXED.json();
  private static final Optional<String> EXPRESSION = Optional.of("__expr__");

  private final V2LossCollector losses;

  V2ElementWriter(V2LossCollector losses) {
    this.losses = losses;
  }

  /** The name of a panel's element, by which layouts refer to it. */
  static String name(JsonObject panel) {
    return "panel-" + panel.integer("id").orElse(0L);
  }

  /**
   * Writes a panel as an element.
   *
   * @param place the author's line
   */
  JsonObject write(JsonObject panel, Location place) {
    MemberConsumer members = new MemberConsumer(panel);
    // These members belong to the layout.
    members.drop("gridPos", "repeat", "repeatDirection", "maxPerRow");
    JsonObject spec =
        Json.object()
            .with("id", members.take("id", Json.of(0)))
            .with("title", members.takeText("title"));
    Optional<Json> library = members.take("libraryPanel");
    JsonObject element =
        library.isPresent()
            ? library(members, spec.with("libraryPanel", library.get()))
            : panel(members, spec, place);
    losses.addRemaining(members, place);
    return element;
  }

  private static JsonObject library(MemberConsumer members, JsonObject spec) {
    members.drop("type");
    return KindSpec.of("LibraryPanel", spec);
  }

  private JsonObject panel(MemberConsumer members, JsonObject spec, Location place) {
    JsonObject panelSpec =
        spec.with("description", members.takeText("description"))
            .with("links", members.take("links", Json.array()))
            .with("data", data(members, place))
            .with("vizConfig", visualization(members));
    boolean transparent = members.take("transparent", Json.of(false)).equals(JsonBoolean.TRUE);
    return KindSpec.of("Panel", transparent ? panelSpec.with("transparent", true) : panelSpec);
  }

  private JsonObject data(MemberConsumer members, Location place) {
    JsonObject panelDatasource = members.takeObject("datasource");
    List<Json> queries = new ArrayList<>();
    array(members, "targets")
        .objects()
        .forEach(target -> queries.add(query(target, panelDatasource)));
    List<Json> transformations = new ArrayList<>();
    array(members, "transformations")
        .objects()
        .forEach(classic -> transformations.add(transformation(classic, place)));
    return KindSpec.of(
        "QueryGroup",
        Json.object()
            .with("queries", new JsonArray(queries))
            .with("queryOptions", queryOptions(members))
            .with("transformations", new JsonArray(transformations)));
  }

  private static JsonObject queryOptions(MemberConsumer members) {
    JsonObject options =
        members.takeAll(
            "cacheTimeout", "hideTimeOverride", "interval", "timeCompare", "timeFrom", "timeShift");
    for (String key : List.of("maxDataPoints", "queryCachingTTL")) {
      Optional<Json> number = members.takeInteger(key);
      options = number.isPresent() ? options.with(key, number.get()) : options;
    }
    return options;
  }

  /**
   * Writes a query.
   *
   * @param panelDatasource the datasource of the panel
   */
  private static JsonObject query(JsonObject target, JsonObject panelDatasource) {
    MemberConsumer members = new MemberConsumer(target);
    JsonObject datasource = effectiveDatasource(members.takeObject("datasource"), panelDatasource);
    String refId = members.takeText("refId");
    boolean hidden = members.take("hide", Json.of(false)).equals(JsonBoolean.TRUE);
    JsonObject query = KindSpec.query(datasource, members.remaining());
    return KindSpec.of(
        "PanelQuery",
        Json.object().with("hidden", hidden).with("query", query).with("refId", refId));
  }

  /**
   * The datasource that Grafana uses for a query.
   *
   * <p>It is the panel's, unless that is missing or mixed, or the query is an expression
   * (transformSingleQuery in v1_to_v2alpha1.go).
   */
  private static JsonObject effectiveDatasource(JsonObject own, JsonObject ofPanel) {
    boolean mixed = ofPanel.string("uid").orElse("").isEmpty() || ofPanel.equals(MIXED);
    boolean expression = Stream.of("type", "uid").anyMatch(k -> own.string(k).equals(EXPRESSION));
    return mixed || expression ? own : ofPanel;
  }

  private JsonObject transformation(JsonObject classic, Location place) {
    MemberConsumer members = new MemberConsumer(classic);
    String id = members.takeText("id");
    JsonObject spec =
        members
            .takeAll("disabled", "filter", "topic")
            .with("options", members.take("options", Json.object()));
    losses.addRemaining("transformations.", members, place);
    return KindSpec.of("Transformation", id, spec);
  }

  private static JsonObject visualization(MemberConsumer members) {
    JsonObject spec =
        Json.object()
            .with("fieldConfig", V2FieldConfigWriter.write(members.takeObject("fieldConfig")))
            .with("options", members.take("options", Json.object()));
    return KindSpec.of("VizConfig", members.takeText("type"), spec)
        .with("version", members.takeText("pluginVersion"));
  }

  private static JsonArray array(MemberConsumer members, String key) {
    return members.take(key, Json.array()) instanceof JsonArray array
        ? array
        : new JsonArray(List.of());
  }
}
