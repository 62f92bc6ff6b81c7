package io.panelwright.resource;

import io.panelwright.diagnostic.Place;
import io.panelwright.document.V2Words;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes classic variables as v2 has them, where every setting is spelled out. */
final class VariableWriter {

  private static final JsonObject NOTHING = Json.object().with("text", "").with("value", "");

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

  private final Losses losses;

  VariableWriter(Losses losses) {
    this.losses = losses;
  }

  /**
   * The variable; empty when v2 has none of its type, which is told.
   *
   * @param place the author's line
   */
  Optional<JsonObject> write(JsonObject classic, Place place) {
    String type = classic.string("type").orElse("");
    if (!TYPES.contains(type)) {
      String message = "v2 has no variables of type \"" + type + "\": it is left out";
      losses.add(place, message, "take it out, or give it a type that Grafana has");
      return Optional.empty();
    }
    return Optional.of(known(classic, place));
  }

  private JsonObject known(JsonObject classic, Place place) {
    Members members = new Members(classic);
    String type = members.takeText("type");
    JsonObject datasource = members.takeObject("datasource");
    JsonObject common = common(members);
    JsonObject variable =
        switch (type) {
          case "query" -> Kind.of("QueryVariable", query(members, common, datasource));
          case "custom" ->
              Kind.of(
                  "CustomVariable",
                  many(members, common, "valuesFormat").with("query", members.takeText("query")));
          case "datasource" -> Kind.of("DatasourceVariable", datasource(members, common));
          case "interval" -> Kind.of("IntervalVariable", interval(members, common));
          case "constant" -> Kind.of("ConstantVariable", plain(members, common));
          case "textbox" -> Kind.of("TextVariable", plain(members, common));
          case "switch" -> Kind.of("SwitchVariable", toggle(members, common));
          case "adhoc" -> Kind.asking("AdhocVariable", datasource, adhoc(members, common));
          case "groupby" -> Kind.asking("GroupByVariable", datasource, groupBy(members, common));
          default -> throw new IllegalStateException("no v2 kind for variables of type " + type);
        };
    losses.members(members, place);
    return variable;
  }

  private static JsonObject common(Members members) {
    return members
        .takeAll("description", "label")
        .with("hide", members.takeWord(V2Words.HIDE))
        .with("name", members.takeText("name"))
        .with("skipUrlSync", members.take("skipUrlSync", Json.of(false)));
  }

  /** What all variables have that offer several values. */
  private static JsonObject many(Members members, JsonObject common, String... optional) {
    return common
        .merge(members.takeAll("allValue"))
        .merge(members.takeAll(optional))
        .with("allowCustomValue", members.take("allowCustomValue", Json.of(true)))
        .with("current", members.take("current", NOTHING))
        .with("includeAll", members.take("includeAll", Json.of(false)))
        .with("multi", members.take("multi", Json.of(false)))
        .with("options", members.take("options", Json.array()));
  }

  private static JsonObject query(Members members, JsonObject common, JsonObject datasource) {
    Json query = members.take("query", Json.object());
    JsonObject spec =
        query instanceof JsonObject object
            ? object
            : Json.object().with("__legacyStringValue", query);
    return many(
            members, common, "definition", "regexApplyTo", "staticOptions", "staticOptionsOrder")
        .with("query", Kind.query(datasource, spec))
        .with("refresh", members.takeWord(V2Words.REFRESH))
        .with("regex", members.take("regex", Json.of("")))
        .with("sort", members.takeWord(V2Words.SORT));
  }

  private static JsonObject datasource(Members members, JsonObject common) {
    return many(members, common)
        .with("pluginId", members.takeText("query"))
        .with("refresh", members.takeWord(V2Words.REFRESH))
        .with("regex", members.take("regex", Json.of("")));
  }

  private static JsonObject interval(Members members, JsonObject common) {
    members.drop("refresh");
    return common
        .with("auto", members.take("auto", Json.of(false)))
        .with("auto_count", members.take("auto_count", Json.of(30)))
        .with("auto_min", members.take("auto_min", Json.of("10s")))
        .with("current", members.take("current", NOTHING))
        .with("options", members.take("options", Json.array()))
        .with("query", members.takeText("query"))
        .with("refresh", "onTimeRangeChanged");
  }

  /** Its one option is its value. */
  private static JsonObject plain(Members members, JsonObject common) {
    members.drop("options");
    return common
        .with("current", members.take("current", NOTHING))
        .with("query", members.takeText("query"));
  }

  /** The classic form has the two values as options, the enabled one first. */
  private static JsonObject toggle(Members members, JsonObject common) {
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

  private static JsonObject adhoc(Members members, JsonObject common) {
    return common
        .merge(members.takeAll("enableGroupBy"))
        .with("allowCustomValue", members.take("allowCustomValue", Json.of(true)))
        .with("baseFilters", members.take("baseFilters", Json.array()))
        .with("defaultKeys", members.take("defaultKeys", Json.array()))
        .with("filters", members.take("filters", Json.array()));
  }

  private static JsonObject groupBy(Members members, JsonObject common) {
    return common
        .merge(members.takeAll("defaultValue"))
        .with("current", members.take("current", NOTHING))
        .with("multi", members.take("multi", Json.of(true)))
        .with("options", members.take("options", Json.array()));
  }
}
