package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dashboard.TargetView;
import io.panelwright.dsl.query.Target;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Generates the calls of queries, of all languages. */
final class TargetGenerator {

  private static final String EXPRESSION = "__expr__";

  private final ExpressionGenerator generator;
  private final DatasourceConstants sources;

  private final Set<String> notes = new LinkedHashSet<>();
  private String panel = "";

  /** Panel keys by the ids that result from them. */
  private final Map<Long, String> keys;

  TargetGenerator(
      ExpressionGenerator generator, DatasourceConstants sources, Map<Long, String> keys) {
    this.generator = generator;
    this.sources = sources;
    this.keys = keys;
  }

  /**
   * A query.
   *
   * @param raw the number of its members that no method covers
   */
  record GeneratedTarget(JavaExpression expression, int raw, int calls) {

    private int cost() {
      return raw * 3 + calls;
    }
  }

  /** Generates the query, without its refId. */
  GeneratedTarget generate(JsonObject target) {
    JsonObject datasource = target.object("datasource");
    String type = datasource.string("type").orElse("");
    String uid = datasource.string("uid").orElse("");
    JsonObject body = target.without("datasource").without("refId");
    List<TypedExpression> starts = new ArrayList<>();
    if (type.equals("prometheus")) {
      starts.addAll(promql(uid, body));
    } else if (type.equals(EXPRESSION)) {
      starts.addAll(factoryStarts("Expression", "Expression", body));
    } else if (type.equals("grafana")) {
      starts.addAll(factoryStarts("GrafanaQuery", "GrafanaQuery", body));
    } else if (uid.equals("-- Dashboard --")) {
      starts.addAll(dashboardQuery(body));
    } else {
      sources
          .typedDatasource(type, uid)
          .ifPresent(source -> starts.addAll(queryStarts(source, body)));
    }
    return starts.stream()
        .map(start -> cover(start, body))
        .min(Comparator.comparingInt(GeneratedTarget::cost))
        .or(() -> sources.unchecked(type, uid).map(source -> jsonQuery(source, body)))
        .orElseGet(() -> jsonQuery(unknownDatasource(type), body));
  }

  /**
   * Generates a query of a language without methods: a JSON text with the members that the
   * datasource accepts, and raw ones.
   */
  private GeneratedTarget jsonQuery(
      DatasourceConstants.DatasourceConstant source, JsonObject body) {
    JsonObject accepted = Json.object();
    for (var member : body.members().entrySet()) {
      boolean isAccepted =
          !member.getKey().contains(".")
              && generator
                  .ifValid(jsonQuery(source, JsonLiterals.jsonText(only(member.getKey(), body))))
                  .isPresent();
      accepted = isAccepted ? accepted.with(member.getKey(), member.getValue()) : accepted;
    }
    boolean isShort =
        source.type().equals("GenericDatasource") && RawMemberGenerator.isShort(accepted);
    JavaExpression start =
        isShort
            ? JavaExpression.MethodCall.of(source.name(), "query")
            : jsonQuery(source, JsonLiterals.jsonText(accepted));
    return cover(new TypedExpression("GenericQuery", start), body);
  }

  /**
   * Generates the query of an annotation whose members belong to the annotation itself; empty for
   * Grafana's own datasource and for PromQL, which has a method.
   */
  Optional<JavaExpression> annotationQuery(JsonObject datasource, JsonObject members) {
    String type = datasource.string("type").orElse("");
    if (type.equals("prometheus") || type.equals("grafana") || type.equals("datasource")) {
      return Optional.empty();
    }
    return sources
        .unchecked(type, datasource.string("uid").orElse(""))
        .map(
            source -> {
              Optional<String> sql =
                  members
                      .string("rawQuery")
                      .filter(text -> source.type().equals("Sql") && members.members().size() == 1);
              return sql.isPresent()
                  ? JavaExpression.MethodCall.of(source.name(), "annotation", sql.get())
                  : new JavaExpression.MethodCall(
                      source.name(),
                      "jsonAnnotation",
                      List.of("String"),
                      List.of(JsonLiterals.jsonText(members)));
            })
        .flatMap(generator::ifValid);
  }

  private static JsonObject only(String key, JsonObject body) {
    return Json.object().with(key, body.get(key).orElseThrow());
  }

  private static JavaExpression jsonQuery(
      DatasourceConstants.DatasourceConstant source, JavaExpression text) {
    return new JavaExpression.MethodCall(
        source.name(), "jsonQuery", List.of("String"), List.of(text));
  }

  private List<TypedExpression> promql(String uid, JsonObject body) {
    String text = body.string("expr").orElse("");
    if (text.isBlank()) {
      return List.of();
    }
    Optional<String> refused = Optional.empty();
    for (DatasourceConstants.DatasourceConstant owner : sources.owners(uid)) {
      List<TypedExpression> starts = new ArrayList<>();
      for (String method : List.of("query", "minimalQuery")) {
        generator
            .ifValid(queryCall(owner, method, text))
            .ifPresent(query -> starts.add(new TypedExpression("Query", query)));
      }
      if (!starts.isEmpty()) {
        refused.filter(why -> owner.isExternal()).ifPresent(this::addNote);
        return starts;
      }
      if (refused.isEmpty()) {
        refused = generator.rejectionReason(queryCall(owner, "query", text));
      }
    }
    refused.ifPresent(this::addNote);
    return List.of();
  }

  private static JavaExpression queryCall(
      DatasourceConstants.DatasourceConstant owner, String method, String text) {
    return JavaExpression.MethodCall.of(owner.name(), method, text);
  }

  private void addNote(String why) {
    notes.add("\"" + panel + "\": " + why);
  }

  /** Sets the panel or annotation of the next queries. */
  void enter(String title) {
    panel = title;
  }

  /** Reasons why an owner could not create a query, each with its panel. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  private List<TypedExpression> factoryStarts(String holder, String type, JsonObject body) {
    return factoryCalls(DslMethods.table().factories(holder), type, body).stream()
        .map(call -> new TypedExpression(type, call))
        .toList();
  }

  private List<TypedExpression> queryStarts(
      DatasourceConstants.DatasourceConstant source, JsonObject body) {
    List<TypedExpression> starts = new ArrayList<>();
    for (DslMethods.DslMethod row : DslMethods.table().queryFactories(source.type())) {
      if (row.returns()
          .filter(type -> type.endsWith("Query") && !type.contains("Variable"))
          .isPresent()) {
        arguments(row, body)
            .map(arguments -> row.callOn(source.name(), arguments))
            .flatMap(generator::ifValid)
            .ifPresent(query -> starts.add(new TypedExpression(row.returns().get(), query)));
      }
    }
    return starts;
  }

  private List<JavaExpression> factoryCalls(
      List<DslMethods.DslMethod> rows, String type, JsonObject body) {
    return rows.stream()
        .filter(row -> row.returns().filter(type::equals).isPresent())
        .flatMap(row -> arguments(row, body).map(row::call).flatMap(generator::ifValid).stream())
        .toList();
  }

  /** Generates arguments from the argument members of the template; other members may differ. */
  private Optional<List<JavaExpression>> arguments(DslMethods.DslMethod row, JsonObject body) {
    return TemplateMatcher.match(
            TemplatePlaceholders.extract(row.template()), body, Json.object(), List.of())
        .flatMap(match -> generator.arguments().generate(row, match));
  }

  private List<TypedExpression> dashboardQuery(JsonObject body) {
    return body.integer("panelId").map(keys::get).stream()
        .map(
            key ->
                new TypedExpression(
                    "PanelResultQuery",
                    new JavaExpression.StaticCall(
                        "PanelResultQuery",
                        "of",
                        List.of("String"),
                        List.of(JsonLiterals.stringLiteral(key)))))
        .toList();
  }

  /** A reference that no datasource can have, such as a blank uid. */
  private DatasourceConstants.DatasourceConstant unknownDatasource(String type) {
    return sources.genericDatasource(type.isBlank() ? "" : type, "unknown").orElseThrow();
  }

  private GeneratedTarget cover(TypedExpression start, JsonObject body) {
    JsonObject json = json(start.expression());
    ExpressionGenerator.Candidate candidate =
        generator.cover(
            start.type(), new ExpressionGenerator.Candidate(start.expression(), json, 0), body);
    JavaExpression expression = candidate.expression();
    Set<String> uncovered = UncoveredProperties.findTopLevel(body, json(expression));
    JsonObject rawMembers = Json.object();
    for (String key : uncovered) {
      Json value = body.get(key).orElse(JsonNull.NULL);
      Optional<JavaExpression> set =
          value.equals(JsonNull.NULL) || start.type().equals("Query")
              ? Optional.empty()
              : generator.ifValid(ExpressionGenerator.pathCall("setting", expression, key, value));
      rawMembers = set.isPresent() ? rawMembers : rawMembers.with(key, value);
      expression = set.orElse(expression);
    }
    return new GeneratedTarget(
        RawMemberGenerator.add(expression, rawMembers),
        rawMembers.members().size(),
        candidate.calls() + uncovered.size());
  }

  private JsonObject json(JavaExpression query) {
    return (JsonObject) CanonicalJson.sortWithoutNulls(((Target) generator.evaluate(query)).json());
  }

  /** Generates all queries of a panel, with the refIds that differ from the default ones. */
  List<JavaExpression> generateAll(JsonArray targets) {
    List<JsonObject> queries = targets.objects().toList();
    List<JavaExpression> expressions = new ArrayList<>();
    boolean inOrder = hasDefaultRefIds(queries);
    for (JsonObject target : queries) {
      JavaExpression query = generate(target).expression();
      Optional<String> refId = target.string("refId").filter(id -> !inOrder);
      expressions.add(
          refId
              .<JavaExpression>map(id -> JavaExpression.MethodCall.of(query, "refId", id))
              .orElse(query));
    }
    return expressions;
  }

  /** Whether each query has the refId of its position. */
  private static boolean hasDefaultRefIds(List<JsonObject> targets) {
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i).string("refId").filter(TargetView.defaultRefId(i)::equals).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
