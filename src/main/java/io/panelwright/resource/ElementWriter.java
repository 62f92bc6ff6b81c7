package io.panelwright.resource;

import io.panelwright.diagnostic.Place;
import io.panelwright.document.DatasourceRef;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes classic panels as the elements of a v2 dashboard. */
final class ElementWriter {

  private static final JsonObject MIXED = DatasourceRef.MIXED.json();
  private static final Optional<String> EXPRESSION = Optional.of("__expr__");

  private final Losses losses;

  ElementWriter(Losses losses) {
    this.losses = losses;
  }

  /** The name under which layouts refer to a panel. */
  static String name(JsonObject panel) {
    return "panel-" + panel.integer("id").orElse(0L);
  }

  /**
   * The element.
   *
   * @param place the author's line
   */
  JsonObject write(JsonObject panel, Place place) {
    Members members = new Members(panel);
    // These stand in the layout.
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
    losses.members(members, place);
    return element;
  }

  private static JsonObject library(Members members, JsonObject spec) {
    members.drop("type");
    return Kind.of("LibraryPanel", spec);
  }

  private JsonObject panel(Members members, JsonObject spec, Place place) {
    JsonObject whole =
        spec.with("description", members.takeText("description"))
            .with("links", members.take("links", Json.array()))
            .with("data", data(members, place))
            .with("vizConfig", visualisation(members));
    boolean transparent = members.take("transparent", Json.of(false)).equals(JsonBoolean.TRUE);
    return Kind.of("Panel", transparent ? whole.with("transparent", true) : whole);
  }

  private JsonObject data(Members members, Place place) {
    JsonObject asked = members.takeObject("datasource");
    List<Json> queries = new ArrayList<>();
    array(members, "targets").objects().forEach(target -> queries.add(query(target, asked)));
    List<Json> transformations = new ArrayList<>();
    array(members, "transformations")
        .objects()
        .forEach(classic -> transformations.add(transformation(classic, place)));
    return Kind.of(
        "QueryGroup",
        Json.object()
            .with("queries", new JsonArray(queries))
            .with("queryOptions", queryOptions(members))
            .with("transformations", new JsonArray(transformations)));
  }

  private static JsonObject queryOptions(Members members) {
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
   * A query.
   *
   * @param asked what the panel says it asks
   */
  private static JsonObject query(JsonObject target, JsonObject asked) {
    Members members = new Members(target);
    JsonObject datasource = asks(members.takeObject("datasource"), asked);
    String refId = members.takeText("refId");
    boolean hidden = members.take("hide", Json.of(false)).equals(JsonBoolean.TRUE);
    JsonObject query = Kind.query(datasource, members.left());
    return Kind.of(
        "PanelQuery",
        Json.object().with("hidden", hidden).with("query", query).with("refId", refId));
  }

  /**
   * What Grafana asks for a query: the panel's datasource, which wins unless it is a mixture or the
   * query only calculates (transformSingleQuery in v1_to_v2alpha1.go).
   */
  private static JsonObject asks(JsonObject own, JsonObject panels) {
    boolean mixed = panels.string("uid").orElse("").isEmpty() || panels.equals(MIXED);
    boolean calculates = Stream.of("type", "uid").anyMatch(k -> own.string(k).equals(EXPRESSION));
    return mixed || calculates ? own : panels;
  }

  private JsonObject transformation(JsonObject classic, Place place) {
    Members members = new Members(classic);
    String id = members.takeText("id");
    JsonObject spec =
        members
            .takeAll("disabled", "filter", "topic")
            .with("options", members.take("options", Json.object()));
    losses.members("transformations.", members, place);
    return Kind.of("Transformation", id, spec);
  }

  private static JsonObject visualisation(Members members) {
    JsonObject spec =
        Json.object()
            .with("fieldConfig", FieldConfigWriter.write(members.takeObject("fieldConfig")))
            .with("options", members.take("options", Json.object()));
    return Kind.of("VizConfig", members.takeText("type"), spec)
        .with("version", members.takeText("pluginVersion"));
  }

  private static JsonArray array(Members members, String key) {
    return members.take(key, Json.array()) instanceof JsonArray array
        ? array
        : new JsonArray(List.of());
  }
}
