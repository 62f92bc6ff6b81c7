package io.panelwright.format;

import io.panelwright.dashboard.V2Enumeration;
import io.panelwright.diagnostic.Location;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes classic variables as v2, with all defaults written out. */
final class V2VariableWriter {

  private static final JsonObject NO_VALUE = Json.object().with("text", "").with("value", "");

  private static final Set<String> TYPES =
      Set.of(
          "adhoc",
          "constant",
          "custom",
          "datasource",
          "groupby",
          "interval",
          "query",
          "switch",
          "textbox");

  private final V2LossCollector losses;

  V2VariableWriter(V2LossCollector losses) {
    this.losses = losses;
  }

  /**
   * Writes a variable; if v2 has no such type, adds a warning and returns empty.
   *
   * @param place the author's line
   */
  Optional<JsonObject> write(JsonObject classic, Location place) {
    String type = classic.string("type").orElse("");
    if (!TYPES.contains(type)) {
      String message = "v2 has no variables of type \"" + type + "\": it is omitted";
      losses.add(place, message, "remove it, or give it a type that Grafana has");
      return Optional.empty();
    }
    return Optional.of(writeKnown(classic, place));
  }

  private JsonObject writeKnown(JsonObject classic, Location place) {
    MemberConsumer members = new MemberConsumer(classic);
    String type = members.takeText("type");
    JsonObject datasource = members.takeObject("datasource");
    JsonObject common = common(members);
    JsonObject variable =
        switch (type) {
          case "query" -> KindSpec.of("QueryVariable", query(members, common, datasource));
          case "custom" ->
              KindSpec.of(
                  "CustomVariable",
                  multiValue(members, common, "valuesFormat")
                      .with("query", members.takeText("query")));
          case "datasource" -> KindSpec.of("DatasourceVariable", datasource(members, common));
          case "interval" -> KindSpec.of("IntervalVariable", interval(members, common));
          case "constant" -> KindSpec.of("ConstantVariable", plain(members, common));
          case "textbox" -> KindSpec.of("TextVariable", plain(members, common));
          case "switch" -> KindSpec.of("SwitchVariable", toggle(members, common));
          case "adhoc" ->
              KindSpec.withDatasource("AdhocVariable", datasource, adhoc(members, common));
          case "groupby" ->
              KindSpec.withDatasource("GroupByVariable", datasource, groupBy(members, common));
          default -> throw new IllegalStateException("no v2 kind for variables of type " + type);
        };
    losses.addRemaining(members, place);
    return variable;
  }

  private static JsonObject common(MemberConsumer members) {
    return members
        .takeAll("description", "label")
        .with("hide", members.takeEnum(V2Enumeration.HIDE))
        .with("name", members.takeText("name"))
        .with("skipUrlSync", members.take("skipUrlSync", Json.of(false)));
  }

  /** The settings of all variables that offer several values. */
  private static JsonObject multiValue(
      MemberConsumer members, JsonObject common, String... optional) {
    return common
        .merge(members.takeAll("allValue"))
        .merge(members.takeAll(optional))
        .with("allowCustomValue", members.take("allowCustomValue", Json.of(true)))
        .with("current", members.take("current", NO_VALUE))
        .with("includeAll", members.take("includeAll", Json.of(false)))
        .with("multi", members.take("multi", Json.of(false)))
        .with("options", members.take("options", Json.array()));
  }

  private static JsonObject query(
      MemberConsumer members, JsonObject common, JsonObject datasource) {
    Json query = members.take("query", Json.object());
    JsonObject spec =
        query instanceof JsonObject object
            ? object
            : Json.object().with("__legacyStringValue", query);
    return multiValue(
            members, common, "definition", "regexApplyTo", "staticOptions", "staticOptionsOrder")
        .with("query", KindSpec.query(datasource, spec))
        .with("refresh", members.takeEnum(V2Enumeration.REFRESH))
        .with("regex", members.take("regex", Json.of("")))
        .with("sort", members.takeEnum(V2Enumeration.SORT));
  }

  private static JsonObject datasource(MemberConsumer members, JsonObject common) {
    return multiValue(members, common)
        .with("pluginId", members.takeText("query"))
        .with("refresh", members.takeEnum(V2Enumeration.REFRESH))
        .with("regex", members.take("regex", Json.of("")));
  }

  private static JsonObject interval(MemberConsumer members, JsonObject common) {
    members.drop("refresh");
    return common
        .with("auto", members.take("auto", Json.of(false)))
        .with("auto_count", members.take("auto_count", Json.of(30)))
        .with("auto_min", members.take("auto_min", Json.of("10s")))
        .with("current", members.take("current", NO_VALUE))
        .with("options", members.take("options", Json.array()))
        .with("query", members.takeText("query"))
        .with("refresh", "onTimeRangeChanged");
  }

  /** A variable whose only option is its value. */
  private static JsonObject plain(MemberConsumer members, JsonObject common) {
    members.drop("options");
    return common
        .with("current", members.take("current", NO_VALUE))
        .with("query", members.takeText("query"));
  }

  /** The classic format has the two values as options, the enabled one first. */
  private static JsonObject toggle(MemberConsumer members, JsonObject common) {
    List<Json> options =
        members.take("options", Json.array()) instanceof JsonArray list ? list.items() : List.of();
    return common
        .with("current", text(members.takeObject("current")))
        .with("disabledValue", options.size() > 1 ? text(options.get(1)) : "false")
        .with("enabledValue", options.isEmpty() ? "true" : text(options.get(0)));
  }

  private static String text(Json option) {
    return option instanceof JsonObject object ? object.string("value").orElse("") : "";
  }

  private static JsonObject adhoc(MemberConsumer members, JsonObject common) {
    return common
        .merge(members.takeAll("enableGroupBy"))
        .with("allowCustomValue", members.take("allowCustomValue", Json.of(true)))
        .with("baseFilters", members.take("baseFilters", Json.array()))
        .with("defaultKeys", members.take("defaultKeys", Json.array()))
        .with("filters", members.take("filters", Json.array()));
  }

  private static JsonObject groupBy(MemberConsumer members, JsonObject common) {
    return common
        .merge(members.takeAll("defaultValue"))
        .with("current", members.take("current", NO_VALUE))
        .with("multi", members.take("multi", Json.of(true)))
        .with("options", members.take("options", Json.array()));
  }
}
