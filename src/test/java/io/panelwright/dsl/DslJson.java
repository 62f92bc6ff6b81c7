package io.panelwright.dsl;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.Reducer;
import io.panelwright.dsl.field.Unit;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.PanelSpec;
import io.panelwright.dsl.query.BaseDatasource;
import io.panelwright.dsl.query.DatasourceId;
import io.panelwright.dsl.query.Target;
import io.panelwright.dsl.variable.Variable;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Converts values of the dsl, whatever their type, to Grafana's JSON. */
final class DslJson {

  private DslJson() {}

  /** An argument of a method; empty for types without JSON, such as owners. */
  static Optional<Json> argument(Object value) {
    if (value instanceof Json json) {
      return Optional.of(json);
    }
    if (value instanceof String text) {
      return Optional.of(Json.of(text));
    }
    if (value instanceof Boolean flag) {
      return Optional.of(Json.of(flag));
    }
    if (value instanceof Integer number) {
      return Optional.of(Json.of(number));
    }
    if (value instanceof Double number) {
      return Optional.of(Json.of(number));
    }
    if (value instanceof Duration span) {
      return Optional.of(Json.of(span.toMillis()));
    }
    if (value instanceof Reducer reducer) {
      return Optional.of(Json.of(reducer.id()));
    }
    if (value instanceof Unit unit) {
      return Optional.of(Json.of(unit.id()));
    }
    if (value instanceof Color color) {
      return Optional.of(Json.of(color.value()));
    }
    if (value instanceof Mapping mapping) {
      return Mapping.json(List.of(mapping)).objects().<Json>map(json -> json).findFirst();
    }
    if (value instanceof Mapping[] mappings) {
      return Optional.of(Mapping.json(List.of(mappings)));
    }
    if (value.getClass().isArray()) {
      return list(value);
    }
    return json(value);
  }

  private static Optional<Json> list(Object array) {
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      Optional<Json> item = argument(Array.get(array, i));
      if (item.isEmpty()) {
        return Optional.empty();
      }
      items.add(item.get());
    }
    return Optional.of(new JsonArray(items));
  }

  /** The result of the value's {@code json()} method, if it has one. */
  private static Optional<Json> json(Object value) {
    for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
      Optional<Method> method =
          Arrays.stream(type.getDeclaredMethods())
              .filter(m -> m.getName().equals("json") && m.getParameterCount() == 0)
              .findFirst();
      if (method.isPresent()) {
        return Optional.of(call(method.get(), value));
      }
    }
    return value instanceof JsonEnum constant ? Optional.of(constant.json()) : Optional.empty();
  }

  private static Json call(Method method, Object value) {
    try {
      method.setAccessible(true); // some are package-private
      return (Json) method.invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The state that methods change, as one object. */
  static Optional<JsonObject> state(Object value) {
    if (value instanceof Panel panel) {
      return Optional.of(panel(panel.spec()));
    }
    if (value instanceof Target target) {
      JsonObject json = target.json();
      return Optional.of(target.refId().map(refId -> json.with("refId", refId)).orElse(json));
    }
    if (value instanceof Variable variable) {
      return Optional.of(variable.settings().with("type", variable.type()));
    }
    if (value instanceof Annotation annotation) {
      return Optional.of(annotation.settings());
    }
    if (value instanceof Dashboard dashboard) {
      return Optional.of(dashboard.settings());
    }
    if (value instanceof DatasourceId id) {
      return Optional.of(Json.object().with("type", id.type()).with("uid", id.uid()));
    }
    if (value instanceof BaseDatasource datasource) {
      return state(datasource.id());
    }
    return argument(value).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
  }

  private static JsonObject panel(PanelSpec spec) {
    JsonObject json =
        Json.object()
            .with("type", spec.identity().type())
            .with("title", spec.identity().title())
            .merge(spec.extraMembers().members())
            .merge(spec.data().settings())
            .with("options", nested(spec.options()))
            .withAt("fieldConfig.defaults", nested(spec.fields()));
    if (!spec.overrides().isEmpty()) {
      json = json.withAt("fieldConfig.overrides", list(spec.overrides().toArray()).orElseThrow());
    }
    if (!spec.data().transformations().isEmpty()) {
      json =
          json.with("transformations", list(spec.data().transformations().toArray()).orElseThrow());
    }
    JsonObject gridPos = Json.object();
    if (spec.placement().height().isPresent()) {
      gridPos = gridPos.with("h", spec.placement().height().get());
    }
    if (spec.placement().width().isPresent()) {
      gridPos = gridPos.with("w", spec.placement().width().get());
    }
    return repeat(gridPos.isEmpty() ? json : json.with("gridPos", gridPos), spec);
  }

  private static JsonObject repeat(JsonObject json, PanelSpec spec) {
    return spec.placement()
        .repeat()
        .map(
            repeat ->
                json.with("repeat", repeat.variable())
                    .with("repeatDirection", repeat.vertical() ? "v" : "h")
                    .merge(
                        repeat
                            .maxPerRow()
                            .map(most -> Json.object().with("maxPerRow", most))
                            .orElse(Json.object())))
        .orElse(json);
  }

  private static JsonObject nested(JsonObject byPath) {
    JsonObject tree = Json.object();
    for (var setting : byPath.members().entrySet()) {
      tree = tree.withAt(setting.getKey(), setting.getValue());
    }
    return tree;
  }
}
