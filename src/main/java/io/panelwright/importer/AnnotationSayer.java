package io.panelwright.importer;

import io.panelwright.document.Canonical;
import io.panelwright.dsl.Annotation;
import io.panelwright.dsl.DatasourceId;
import io.panelwright.importer.source.Expression;
import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Annotations as authors write them. */
final class AnnotationSayer {

  private final Sayer sayer;
  private final TargetSayer targets;

  /** Keys of panels by their ids in the source. */
  private final Map<Long, String> keys;

  AnnotationSayer(Sayer sayer, TargetSayer targets, Map<Long, String> keys) {
    this.sayer = sayer;
    this.targets = targets;
    this.keys = keys;
  }

  /** An annotation; empty when the dsl has no such annotation. */
  Optional<Expression> of(JsonObject annotation) {
    targets.inside(annotation.string("name").orElse(""));
    Optional<Expression> color =
        annotation
            .string("iconColor")
            .flatMap(value -> sayer.arguments().of("Color", Json.of(value)));
    Optional<Expression> start =
        color.flatMap(known -> start(annotation, known)).flatMap(sayer::valid);
    // No word says that it is shown nowhere.
    boolean named = annotation.object("filter").array("ids").size() > 0;
    JsonObject rest = named ? annotation.without("filter") : annotation;
    return start.map(made -> sayer.whole("Annotation", shown(made, annotation), rest, this::json));
  }

  private Optional<Expression> start(JsonObject annotation, Expression color) {
    if (annotation.has("builtIn")) {
      return Optional.of(
          asksMore(annotation)
              ? call("builtIn", List.of("Color", "Target"), color, target(annotation))
              : call("builtIn", List.of("Color"), color));
    }
    return Optional.of(
        call(
            "annotation",
            List.of("String", "Color", "Target"),
            Literals.text(annotation.string("name").orElse("")),
            color,
            target(annotation)));
  }

  private static boolean asksMore(JsonObject annotation) {
    return annotation.has("target")
        && annotation.object("datasource").string("type").filter("grafana"::equals).isPresent();
  }

  private Expression target(JsonObject annotation) {
    JsonObject query =
        annotation.has("expr")
            ? Json.object().with("expr", annotation.get("expr").orElse(JsonNull.NULL))
            : annotation.object("target").without("refId");
    return targets.of(query.with("datasource", annotation.object("datasource"))).expression();
  }

  private static Expression call(String name, List<String> parameters, Expression... given) {
    return new Expression.Call("Annotation", name, parameters, List.of(given));
  }

  /** In which panels it is shown. */
  private Expression shown(Expression made, JsonObject annotation) {
    JsonObject filter = annotation.object("filter");
    List<Expression> panels = new ArrayList<>();
    filter.array("ids").items().stream()
        .flatMap(id -> Json.object().with("id", id).integer("id").stream())
        .flatMap(id -> Optional.ofNullable(keys.get(id)).stream())
        .forEach(key -> panels.add(Literals.text(key)));
    String word = filter.isTrue("exclude") ? "except" : "only";
    return panels.isEmpty() ? made : new Expression.Word(made, word, List.of("String..."), panels);
  }

  private JsonObject json(Expression expression) {
    Annotation annotation = (Annotation) sayer.value(expression);
    DatasourceId id = annotation.query().datasource();
    JsonObject json =
        Json.object()
            .with("datasource", id.json())
            .merge(annotation.query().annotation())
            .with("name", annotation.name());
    for (var setting : annotation.settings().members().entrySet()) {
      json = json.with(setting.getKey(), setting.getValue());
    }
    return (JsonObject) Canonical.sorted(json);
  }
}
