package io.panelwright.importer.generate;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dsl.Annotation;
import io.panelwright.dsl.query.DatasourceId;
import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Generates the calls for annotations. */
final class AnnotationGenerator {

  /** Members of every annotation, and those of Grafana's own ones. */
  private static final Set<String> GRAFANA_MEMBERS =
      Set.of(
          "builtIn",
          "datasource",
          "datasourceId",
          "enable",
          "filter",
          "hide",
          "iconColor",
          "limit",
          "mappings",
          "matchAny",
          "name",
          "placement",
          "showIn",
          "step",
          "tagKeys",
          "target",
          "textFormat",
          "titleFormat",
          "type",
          "useValueForTime");

  private final ExpressionGenerator generator;
  private final TargetGenerator targets;

  /** Panel keys by the panel ids of the source. */
  private final Map<Long, String> keys;

  AnnotationGenerator(
      ExpressionGenerator generator, TargetGenerator targets, Map<Long, String> keys) {
    this.generator = generator;
    this.targets = targets;
    this.keys = keys;
  }

  /** Generates the calls of an annotation; empty if the dsl has no such annotation. */
  Optional<JavaExpression> generate(JsonObject annotation) {
    targets.enter(annotation.string("name").orElse(""));
    // A text that is no color replaces the color of the factory as raw JSON.
    Optional<JavaExpression> color =
        annotation
            .string("iconColor")
            .flatMap(
                value ->
                    generator
                        .arguments()
                        .generate("Color", Json.of(value))
                        .flatMap(generator::ifValid)
                        .or(() -> generator.arguments().generate("Color", Json.of("red"))));
    Optional<JavaExpression> start =
        color
            .flatMap(colorExpression -> start(annotation, colorExpression))
            .flatMap(generator::ifValid);
    // The dsl has no method for an annotation that is shown in no panel.
    boolean hasPanels = annotation.object("filter").array("ids").size() > 0;
    JsonObject rest = hasPanels ? annotation.without("filter") : annotation;
    return start.map(
        expression ->
            generator.coverWithRaw(
                "Annotation", withPanelFilter(expression, annotation), rest, this::json));
  }

  private Optional<JavaExpression> start(JsonObject annotation, JavaExpression color) {
    if (annotation.has("builtIn")) {
      JavaExpression builtIn =
          hasGrafanaTarget(annotation)
              ? call("builtIn", List.of("Color", "Target"), color, target(annotation))
              : call("builtIn", List.of("Color"), color);
      return Optional.of(
          annotation
              .string("name")
              .filter(name -> !name.equals(Annotation.BUILT_IN_NAME) && !name.isBlank())
              .<JavaExpression>map(name -> JavaExpression.MethodCall.of(builtIn, "named", name))
              .orElse(builtIn));
    }
    return Optional.of(
        call(
            "annotation",
            List.of("String", "Color", "Target"),
            JsonLiterals.stringLiteral(annotation.string("name").orElse("")),
            color,
            target(annotation)));
  }

  /**
   * Returns the members that belong to the datasource of an annotation without {@code target}, as
   * editors before Grafana 9 wrote them.
   */
  private static JsonObject datasourceMembers(JsonObject annotation) {
    JsonObject members = Json.object();
    for (var member : annotation.members().entrySet()) {
      boolean isTags =
          member.getKey().equals("tags")
              && annotation
                  .object("datasource")
                  .string("type")
                  .filter("graphite"::equals)
                  .isEmpty();
      members =
          GRAFANA_MEMBERS.contains(member.getKey()) || isTags
              ? members
              : members.with(member.getKey(), member.getValue());
    }
    return members;
  }

  private static boolean hasGrafanaTarget(JsonObject annotation) {
    return annotation.has("target")
        && annotation.object("datasource").string("type").filter("grafana"::equals).isPresent();
  }

  private JavaExpression target(JsonObject annotation) {
    JsonObject members = datasourceMembers(annotation);
    if (!annotation.has("target") && !members.isEmpty()) {
      Optional<JavaExpression> query =
          targets.annotationQuery(annotation.object("datasource"), members);
      if (query.isPresent()) {
        return query.get();
      }
    }
    JsonObject query =
        annotation.has("expr")
            ? Json.object().with("expr", annotation.get("expr").orElse(JsonNull.NULL))
            : annotation.object("target").without("refId");
    return targets.generate(query.with("datasource", annotation.object("datasource"))).expression();
  }

  private static JavaExpression call(
      String name, List<String> parameters, JavaExpression... arguments) {
    return new JavaExpression.StaticCall("Annotation", name, parameters, List.of(arguments));
  }

  /** Adds the panels that show the annotation, or those that do not. */
  private JavaExpression withPanelFilter(JavaExpression expression, JsonObject annotation) {
    JsonObject filter = annotation.object("filter");
    List<JavaExpression> panels = new ArrayList<>();
    filter.array("ids").items().stream()
        .flatMap(id -> Json.object().with("id", id).integer("id").stream())
        .flatMap(id -> Optional.ofNullable(keys.get(id)).stream())
        .forEach(key -> panels.add(JsonLiterals.stringLiteral(key)));
    String method = filter.isTrue("exclude") ? "except" : "only";
    return panels.isEmpty()
        ? expression
        : new JavaExpression.MethodCall(expression, method, List.of("String..."), panels);
  }

  private JsonObject json(JavaExpression expression) {
    Annotation annotation = (Annotation) generator.evaluate(expression);
    DatasourceId id = annotation.query().datasource();
    JsonObject json =
        Json.object()
            .with("datasource", id.json())
            .merge(annotation.query().annotation())
            .with("name", annotation.name());
    for (var setting : annotation.settings().members().entrySet()) {
      json = json.with(setting.getKey(), setting.getValue());
    }
    return (JsonObject) CanonicalJson.sortWithoutNulls(json);
  }
}
