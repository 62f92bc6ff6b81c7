package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dsl.query.BaseVariableQuery;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Generates the calls of the queries of variables. */
final class VariableQueryGenerator {

  private static final Pattern LABEL_VALUES =
      Pattern.compile("label_values\\((?:(?<metric>.+), )?(?<label>[a-zA-Z_][a-zA-Z0-9_]*)\\)");
  private static final Pattern CALL =
      Pattern.compile("(?<name>metrics|query_result)\\((?<argument>.+)\\)");

  /** Datasources whose variable queries are texts. */
  private static final Set<String> TEXT_SOURCES = Set.of("InfluxDb", "Sql", "GenericDatasource");

  private final ExpressionGenerator generator;
  private final DatasourceConstants sources;

  VariableQueryGenerator(ExpressionGenerator generator, DatasourceConstants sources) {
    this.generator = generator;
    this.sources = sources;
  }

  /** Generates the query of a variable; empty if its datasource has no constant. */
  Optional<JavaExpression> generate(JsonObject variable) {
    JsonObject reference = variable.object("datasource");
    String type = reference.string("type").orElse("");
    String uid = reference.string("uid").orElse(reference.isEmpty() ? "default" : "");
    Json query = variable.get("query").orElse(Json.of(""));
    if (type.equals("prometheus")) {
      for (DatasourceConstants.DatasourceConstant owner : sources.owners(uid)) {
        Optional<JavaExpression> queryExpression =
            prometheusQuery(owner.name(), query).flatMap(generator::ifValid);
        if (queryExpression.isPresent()) {
          return queryExpression;
        }
      }
    }
    return sources
        .unchecked(type, uid)
        .map(
            source ->
                datasourceQuery(source, query)
                    .orElseGet(() -> uncheckedQuery(source, variable, query)));
  }

  /** Finds the method whose JSON is that of the query. */
  private Optional<JavaExpression> prometheusQuery(JavaExpression owner, Json query) {
    String text =
        query instanceof JsonString plain
            ? plain.value()
            : query instanceof JsonObject object ? object.string("query").orElse("") : "";
    List<JavaExpression> candidates = new ArrayList<>();
    Matcher label = LABEL_VALUES.matcher(text);
    Matcher functionCall = CALL.matcher(text);
    if (label.matches()) {
      List<JavaExpression> arguments = new ArrayList<>(List.of(owner));
      Optional.ofNullable(label.group("metric"))
          .map(JsonLiterals::stringLiteral)
          .ifPresent(arguments::add);
      arguments.add(JsonLiterals.stringLiteral(label.group("label")));
      candidates.add(variableQueryCall("labelValues", arguments));
    }
    if (functionCall.matches()) {
      String name = functionCall.group("name").equals("metrics") ? "metrics" : "queryResult";
      candidates.add(
          variableQueryCall(
              name, List.of(owner, JsonLiterals.stringLiteral(functionCall.group("argument")))));
    }
    candidates.add(variableQueryCall("labelNames", List.of(owner)));
    candidates.add(variableQueryCall("function", List.of(owner, JsonLiterals.stringLiteral(text))));
    candidates.add(variableQueryCall("classic", List.of(owner, JsonLiterals.stringLiteral(text))));
    candidates.add(variableQueryCall("text", List.of(owner, JsonLiterals.stringLiteral(text))));
    return candidates.stream()
        .filter(candidate -> generator.ifValid(candidate).isPresent())
        .filter(
            candidate ->
                CanonicalJson.sortWithoutNulls(
                        ((BaseVariableQuery) generator.evaluate(candidate)).json())
                    .equals(query))
        .findFirst();
  }

  private static JavaExpression variableQueryCall(String name, List<JavaExpression> arguments) {
    List<String> parameters = new ArrayList<>(List.of("Owner"));
    arguments.subList(1, arguments.size()).forEach(argument -> parameters.add("String"));
    return new JavaExpression.StaticCall("VariableQuery", name, parameters, arguments);
  }

  private Optional<JavaExpression> datasourceQuery(
      DatasourceConstants.DatasourceConstant source, Json query) {
    if (!(query instanceof JsonObject object)) {
      return Optional.empty();
    }
    return DslMethods.table().queryFactories(source.type()).stream()
        .filter(row -> row.returns().filter("DatasourceVariableQuery"::equals).isPresent())
        .flatMap(
            row ->
                TemplateMatcher.match(row.template(), object, Json.object(), List.of())
                    .filter(match -> match.covered().equals(object))
                    .flatMap(match -> generator.arguments().generate(row, match))
                    .map(arguments -> row.callOn(source.name(), arguments))
                    .flatMap(generator::ifValid)
                    .stream())
        .findFirst();
  }

  private static JavaExpression uncheckedQuery(
      DatasourceConstants.DatasourceConstant source, JsonObject variable, Json query) {
    if (query instanceof JsonObject object) {
      JavaExpression definition =
          JsonLiterals.stringLiteral(variable.string("definition").orElse(""));
      return new JavaExpression.MethodCall(
          source.name(),
          "jsonValues",
          List.of("String", "String"),
          List.of(definition, JsonLiterals.jsonText(object)));
    }
    String text = query instanceof JsonString plain ? plain.value() : "";
    boolean hasMethod = TEXT_SOURCES.contains(source.type());
    return JavaExpression.MethodCall.of(source.name(), hasMethod ? "values" : "textValues", text);
  }
}
