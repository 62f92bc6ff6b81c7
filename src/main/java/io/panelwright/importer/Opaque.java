package io.panelwright.importer;

import io.panelwright.importer.source.Expression;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Words whose JSON no template describes: names that become keys, a list that becomes a text. Each
 * tells its arguments from the value and what they say of it.
 */
final class Opaque {

  private static final String FLAGS = "fieldConfig.defaults.custom.hideFrom";

  /** By type and name of the word. */
  private static final Map<String, Function<JsonObject, Optional<Given>>> KNOWN =
      Map.ofEntries(
          Map.entry("Organize.hide", value -> chosen(value, "options.excludeByName", true)),
          Map.entry("Organize.keep", value -> chosen(value, "options.excludeByName", false)),
          Map.entry("Organize.show", value -> chosen(value, "options.includeByName", true)),
          Map.entry("Organize.order", value -> ordered(value, "options.indexByName")),
          Map.entry(
              "Transformations.order",
              value -> of("order", value).flatMap(own -> ordered(own, "options.indexByName"))),
          Map.entry("HideWords.hideFrom", Opaque::hidden),
          Map.entry("Transformations.groupBy", value -> grouped("groupBy", value)),
          Map.entry(
              "Transformations.groupToNestedTable", value -> grouped("groupToNestedTable", value)),
          Map.entry("Transformations.labelsToFields", Opaque::labels),
          Map.entry("Annotation.tags", Opaque::tags));

  private Opaque() {}

  /**
   * A word's arguments.
   *
   * @param says what they say of the value
   */
  private record Given(List<Expression> arguments, JsonObject says) {}

  /** A factory's call that starts a value. */
  static Optional<Sayer.Said> factory(Words.Row row, JsonObject value) {
    return given(row, value)
        .map(given -> new Sayer.Said(row.called(given.arguments), given.says, 0));
  }

  /** A word that goes on with a value. */
  static Optional<Sayer.Said> word(Words.Row row, Sayer.Said said, JsonObject value) {
    return given(row, value)
        .map(given -> said.with(row.said(said.expression(), given.arguments), given.says));
  }

  /** The arguments alone. */
  static Optional<List<Expression>> arguments(Words.Row row, JsonObject value) {
    return given(row, value).map(Given::arguments);
  }

  private static Optional<Given> given(Words.Row row, JsonObject value) {
    boolean opaque = row.template().toString().contains("\"?\":true");
    return opaque
        ? Optional.ofNullable(KNOWN.get(row.on() + "." + row.name())).flatMap(f -> f.apply(value))
        : Optional.empty();
  }

  private static Optional<JsonObject> of(String id, JsonObject value) {
    return value.string("id").filter(id::equals).map(same -> value);
  }

  /** The keys that are set to this. */
  private static Optional<Given> chosen(JsonObject value, String path, boolean set) {
    JsonObject chosen = Json.object();
    for (var flag : members(value, path).orElse(Json.object()).members().entrySet()) {
      chosen =
          flag.getValue().equals(Json.of(set))
              ? chosen.with(flag.getKey(), flag.getValue())
              : chosen;
    }
    JsonObject flags = chosen;
    return flags.isEmpty() ? Optional.empty() : Optional.of(given(names(flags), path, flags));
  }

  /** Keys with their places, none left out. */
  private static Optional<Given> ordered(JsonObject value, String path) {
    Optional<JsonObject> places = members(value, path);
    if (places.isEmpty()) {
      return Optional.empty();
    }
    String[] byPlace = new String[places.get().members().size()];
    for (String name : places.get().members().keySet()) {
      int place = places.get().integer(name).map(Math::toIntExact).orElse(-1);
      if (place < 0 || place >= byPlace.length || byPlace[place] != null) {
        return Optional.empty();
      }
      byPlace[place] = name;
    }
    Given given = given(List.of(byPlace), path, places.get());
    boolean isTransformation = value.string("id").filter("order"::equals).isPresent();
    return Optional.of(
        isTransformation ? new Given(given.arguments, given.says.with("id", "order")) : given);
  }

  private static Optional<Given> hidden(JsonObject value) {
    Optional<JsonObject> flags = members(value, FLAGS);
    List<String> parts = List.of("legend", "tooltip", "viz");
    boolean known =
        flags
            .filter(found -> List.copyOf(found.members().keySet()).equals(parts))
            .filter(
                found -> found.members().values().stream().allMatch(JsonBoolean.class::isInstance))
            .isPresent();
    if (!known || flags.get().members().values().stream().noneMatch(JsonBoolean.TRUE::equals)) {
      return Optional.empty();
    }
    List<Expression> arguments = new ArrayList<>();
    for (String part : parts) {
      if (flags.get().isTrue(part)) {
        arguments.add(Words.table().constant("HideWords.Part", Json.of(part)).orElseThrow());
      }
    }
    return Optional.of(new Given(arguments, Json.object().withAt(FLAGS, flags.get())));
  }

  /** Columns by which rows are joined; other columns have a word of their own. */
  private static Optional<Given> grouped(String id, JsonObject value) {
    Json joined = Json.object().with("aggregations", Json.array()).with("operation", "groupby");
    JsonObject columns = Json.object();
    for (var field : value.object("options").object("fields").members().entrySet()) {
      if (field.getValue().equals(joined)) {
        columns = columns.with(field.getKey(), field.getValue());
      }
    }
    JsonObject found = columns;
    return of(id, value)
        .filter(own -> !found.isEmpty())
        .map(own -> given(names(found), "options.fields", found))
        .map(given -> new Given(given.arguments, given.says.with("id", id)));
  }

  private static Optional<Given> labels(JsonObject value) {
    JsonArray kept = value.object("options").array("keepLabels");
    boolean known =
        !kept.isEmpty()
            && kept.items().stream().allMatch(JsonString.class::isInstance)
            && value.object("options").string("mode").filter("columns"::equals).isPresent();
    return of("labelsToFields", value)
        .filter(own -> known)
        .map(own -> given(kept.strings().toList(), "options.keepLabels", kept))
        .map(
            given ->
                new Given(
                    given.arguments,
                    given
                        .says
                        .withAt("options.mode", Json.of("columns"))
                        .with("id", "labelsToFields")));
  }

  private static Optional<Given> tags(JsonObject value) {
    return value
        .string("tagKeys")
        .filter(keys -> !keys.isEmpty() && !keys.endsWith(","))
        .map(keys -> given(List.of(keys.split(",")), "tagKeys", Json.of(keys)));
  }

  private static Optional<JsonObject> members(JsonObject value, String path) {
    return value
        .at(path)
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .filter(object -> !object.isEmpty());
  }

  private static List<String> names(JsonObject object) {
    return List.copyOf(object.members().keySet());
  }

  private static Given given(List<String> names, String path, Json says) {
    return new Given(names.stream().map(Literals::text).toList(), Json.object().withAt(path, says));
  }
}
