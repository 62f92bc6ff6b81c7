package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
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
 * Matchers of methods whose JSON no template describes, such as names that become keys. Each
 * derives the arguments from the value, and the part of the value that they cover.
 */
final class CustomMatchers {

  private static final String ORDER_PATH = "options.indexByName";
  private static final String HIDE_FROM_PATH = "fieldConfig.defaults.custom.hideFrom";

  /** Matchers by type and method name. */
  private static final Map<String, Function<JsonObject, Optional<ArgumentMatch>>> MATCHERS =
      Map.ofEntries(
          Map.entry(
              "OrganizeTransformation.hide",
              value -> flaggedNames(value, "options.excludeByName", true)),
          Map.entry(
              "OrganizeTransformation.keep",
              value -> flaggedNames(value, "options.excludeByName", false)),
          Map.entry(
              "OrganizeTransformation.show",
              value -> flaggedNames(value, "options.includeByName", true)),
          Map.entry("OrganizeTransformation.order", CustomMatchers::orderedNames),
          Map.entry(
              "Transformations.order",
              value -> ifId("order", value).flatMap(CustomMatchers::orderedNames)),
          Map.entry("HideSeriesOptions.hideFrom", CustomMatchers::hideFrom),
          Map.entry("Transformations.groupBy", value -> groupedFields("groupBy", value)),
          Map.entry(
              "Transformations.groupToNestedTable",
              value -> groupedFields("groupToNestedTable", value)),
          Map.entry("Transformations.labelsToFields", CustomMatchers::labels),
          Map.entry("Annotation.tags", CustomMatchers::tags));

  private CustomMatchers() {}

  /**
   * Arguments of a method.
   *
   * @param covered the part of the value that they cover
   */
  private record ArgumentMatch(List<JavaExpression> arguments, JsonObject covered) {}

  /** Matches a factory's call, the start of a value. */
  static Optional<ExpressionGenerator.Candidate> matchFactory(
      DslMethods.DslMethod row, JsonObject value) {
    return match(row, value)
        .map(
            match ->
                new ExpressionGenerator.Candidate(row.call(match.arguments), match.covered, 0));
  }

  /** Matches a method that changes a value. */
  static Optional<ExpressionGenerator.Candidate> matchMethod(
      DslMethods.DslMethod row, ExpressionGenerator.Candidate candidate, JsonObject value) {
    return match(row, value)
        .map(
            match ->
                candidate.with(row.callOn(candidate.expression(), match.arguments), match.covered));
  }

  /** Matches the arguments without the call. */
  static Optional<List<JavaExpression>> matchArguments(DslMethods.DslMethod row, JsonObject value) {
    return match(row, value).map(ArgumentMatch::arguments);
  }

  private static Optional<ArgumentMatch> match(DslMethods.DslMethod row, JsonObject value) {
    return row.isOpaque()
        ? Optional.ofNullable(MATCHERS.get(row.declaringType() + "." + row.name()))
            .flatMap(f -> f.apply(value))
        : Optional.empty();
  }

  private static Optional<JsonObject> ifId(String id, JsonObject value) {
    return value.string("id").filter(id::equals).map(same -> value);
  }

  /** Collects the keys that have this value. */
  private static Optional<ArgumentMatch> flaggedNames(JsonObject value, String path, boolean set) {
    JsonObject chosen = Json.object();
    for (var flag : members(value, path).orElse(Json.object()).members().entrySet()) {
      chosen =
          flag.getValue().equals(Json.of(set))
              ? chosen.with(flag.getKey(), flag.getValue())
              : chosen;
    }
    JsonObject flags = chosen;
    return flags.isEmpty() ? Optional.empty() : Optional.of(matchNames(names(flags), path, flags));
  }

  /** Collects the keys in the order of their indexes, without gaps. */
  private static Optional<ArgumentMatch> orderedNames(JsonObject value) {
    Optional<JsonObject> places = members(value, ORDER_PATH);
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
    ArgumentMatch match = matchNames(List.of(byPlace), ORDER_PATH, places.get());
    boolean isTransformation = value.string("id").filter("order"::equals).isPresent();
    return Optional.of(
        isTransformation
            ? new ArgumentMatch(match.arguments, match.covered.with("id", "order"))
            : match);
  }

  private static Optional<ArgumentMatch> hideFrom(JsonObject value) {
    Optional<JsonObject> flags = members(value, HIDE_FROM_PATH);
    List<String> parts = List.of("legend", "tooltip", "viz");
    boolean allFlags =
        flags
            .filter(flagsObject -> List.copyOf(flagsObject.members().keySet()).equals(parts))
            .filter(
                flagsObject ->
                    flagsObject.members().values().stream().allMatch(JsonBoolean.class::isInstance))
            .isPresent();
    if (!allFlags || flags.get().members().values().stream().noneMatch(JsonBoolean.TRUE::equals)) {
      return Optional.empty();
    }
    List<JavaExpression> arguments = new ArrayList<>();
    for (String part : parts) {
      if (flags.get().isTrue(part)) {
        arguments.add(
            DslMethods.table().constant("HideSeriesOptions.Part", Json.of(part)).orElseThrow());
      }
    }
    return Optional.of(
        new ArgumentMatch(arguments, Json.object().withAt(HIDE_FROM_PATH, flags.get())));
  }

  /** Fields by which rows are joined; a method of its own sets the other fields. */
  private static Optional<ArgumentMatch> groupedFields(String id, JsonObject value) {
    Json joined = Json.object().with("aggregations", Json.array()).with("operation", "groupby");
    JsonObject columns = Json.object();
    for (var field : value.object("options").object("fields").members().entrySet()) {
      if (field.getValue().equals(joined)) {
        columns = columns.with(field.getKey(), field.getValue());
      }
    }
    JsonObject groupingColumns = columns;
    return ifId(id, value)
        .filter(own -> !groupingColumns.isEmpty())
        .map(own -> matchNames(names(groupingColumns), "options.fields", groupingColumns))
        .map(match -> new ArgumentMatch(match.arguments, match.covered.with("id", id)));
  }

  private static Optional<ArgumentMatch> labels(JsonObject value) {
    JsonArray labels = value.object("options").array("keepLabels");
    boolean isTextList =
        !labels.isEmpty()
            && labels.items().stream().allMatch(JsonString.class::isInstance)
            && value.object("options").string("mode").filter("columns"::equals).isPresent();
    return ifId("labelsToFields", value)
        .filter(own -> isTextList)
        .map(own -> matchNames(labels.strings().toList(), "options.keepLabels", labels))
        .map(
            match ->
                new ArgumentMatch(
                    match.arguments,
                    match
                        .covered
                        .withAt("options.mode", Json.of("columns"))
                        .with("id", "labelsToFields")));
  }

  private static Optional<ArgumentMatch> tags(JsonObject value) {
    return value
        .string("tagKeys")
        .filter(keys -> !keys.isEmpty() && !keys.endsWith(","))
        .map(keys -> matchNames(List.of(keys.split(",")), "tagKeys", Json.of(keys)));
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

  private static ArgumentMatch matchNames(List<String> names, String path, Json coveredValue) {
    return new ArgumentMatch(
        names.stream().map(JsonLiterals::stringLiteral).toList(),
        Json.object().withAt(path, coveredValue));
  }
}
