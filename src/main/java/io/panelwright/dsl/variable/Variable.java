package io.panelwright.dsl.variable;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.query.DatasourceId;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** A variable of a dashboard, of any type; created by {@link Variables}. */
public abstract class Variable {

  private final String type;
  private final JsonObject settings;
  private final Optional<DatasourceId> datasource;
  private final CallSite site;

  Variable(Spec spec) {
    this.type = spec.type;
    this.settings = spec.settings;
    this.datasource = spec.datasource;
    this.site = spec.site;
  }

  /**
   * Type, settings and datasource of a variable.
   *
   * @param type as Grafana writes it
   * @param settings its members as Grafana writes them
   */
  record Spec(String type, JsonObject settings, Optional<DatasourceId> datasource, CallSite site) {

    static Spec of(String type, String name, Optional<DatasourceId> datasource) {
      ArgumentValidator.check(
          name.matches("[a-zA-Z_][a-zA-Z0-9_]*"),
          "variable-name-invalid",
          "variable name \"" + name + "\": expected letters, digits and _",
          "use a name that is valid as $name");
      return new Spec(type, Json.object().with("name", name), datasource, CallSite.here());
    }

    Spec with(String key, Json value) {
      return new Spec(type, settings.with(key, value), datasource, site);
    }

    Spec at(CallSite site) {
      return new Spec(type, settings, datasource, site);
    }
  }

  final Spec spec() {
    return new Spec(type, settings, datasource, site);
  }

  /** The name without {@code $}; empty if the variable is raw JSON without a name. */
  public final String name() {
    return settings.string("name").orElse("");
  }

  /** The type as Grafana writes it, such as {@code query}. */
  public final String type() {
    return type;
  }

  /** The datasource that is queried for values, if the type has one. */
  public final Optional<DatasourceId> datasource() {
    return datasource;
  }

  /** The author's line. */
  public final CallSite site() {
    return site;
  }

  /** The members as Grafana writes them, without type and datasource. */
  public final JsonObject settings() {
    return settings;
  }

  /** An entry of {@code options}, or {@code current} without {@code selected}. */
  static JsonObject option(String text, String value) {
    return Json.object().with("text", text).with("value", value);
  }

  static JsonArray options(List<String> values, String current) {
    return new JsonArray(
        values.stream()
            .<Json>map(value -> option(value, value).with("selected", value.equals(current)))
            .toList());
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof Variable that && spec().equals(that.spec());
  }

  @Override
  public final int hashCode() {
    return settings.hashCode();
  }

  @Override
  public final String toString() {
    return type + " variable $" + name();
  }
}
