package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.internal.JsonText;
import io.panelwright.grafana.schema.SettingsValidator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/**
 * Options that queries of all languages except PromQL have. Settings are stored by their path in
 * Grafana's JSON, so that most methods of a language are one line.
 *
 * @param <Q> the type of the query
 */
public abstract non-sealed class DatasourceQuery<Q> implements Target {

  private final Spec spec;

  DatasourceQuery(Spec spec) {
    this.spec = spec;
  }

  /**
   * The author's settings of a query.
   *
   * @param settings values by path in the query's JSON
   */
  record Spec(DatasourceId datasource, JsonObject settings, Optional<String> refId, CallSite site) {

    static Spec of(DatasourceId datasource) {
      return new Spec(datasource, Json.object(), Optional.empty(), CallSite.here());
    }

    Spec with(String path, Json value) {
      return new Spec(datasource, settings.with(path, value), refId, site);
    }

    Spec with(String path, String value) {
      return with(path, Json.of(value));
    }
  }

  /** Returns a query of the same type with this specification. */
  abstract Q with(Spec spec);

  final Q with(String path, Json value) {
    return with(spec.with(path, value));
  }

  /**
   * Sets a value by its path in the query's JSON, such as {@code queryType}. This is the checked
   * generic form of all methods.
   *
   * @throws io.panelwright.diagnostic.FindingsException at the author's line if queries of this
   *     datasource have no such setting, or the setting does not accept the value; settings of
   *     plugins that are not part of Grafana are not checked
   */
  public Q setting(String path, Json value) {
    JsonObject settings = Json.object().with(path, value);
    for (var violation : SettingsValidator.validateQuery(spec.datasource.type(), settings)) {
      ArgumentValidator.check(
          false, violation.kind().code(), violation.message(), violation.hint());
    }
    return with(path, value);
  }

  /** Sets a value by its path in the query's JSON, unchecked (escape hatch). */
  public Q raw(String path, Json value) {
    return with(path, value);
  }

  /**
   * Sets several members of the query's JSON as JSON text, unchecked (escape hatch).
   *
   * @throws io.panelwright.diagnostic.FindingsException at the author's line if the text is not a
   *     JSON object
   */
  public Q raw(String json) {
    Spec changed = spec;
    for (var member : JsonText.parseObject(json, "raw").members().entrySet()) {
      changed = changed.with(member.getKey(), member.getValue());
    }
    return with(changed);
  }

  /** Hides the result; expressions and transformations can still use it. */
  public Q hidden() {
    return with("hide", Json.of(true));
  }

  /** Sets the refId in the panel; by default assigned by position. */
  public Q refId(String refId) {
    return with(new Spec(spec.datasource, spec.settings, Optional.of(refId), spec.site));
  }

  /** Sets the source position. */
  public Q at(CallSite site) {
    return with(new Spec(spec.datasource, spec.settings, spec.refId, site));
  }

  /** The author's settings, by path in the query's JSON. */
  public final JsonObject settings() {
    return spec.settings;
  }

  @Override
  public Optional<String> sourcePanelKey() {
    return Optional.empty();
  }

  @Override
  public final Optional<Query> query() {
    return Optional.empty();
  }

  @Override
  public final DatasourceId datasource() {
    return spec.datasource;
  }

  @Override
  public final JsonObject json() {
    JsonObject json = Json.object();
    for (var setting : spec.settings.members().entrySet()) {
      json = json.withAt(setting.getKey(), setting.getValue());
    }
    return json;
  }

  @Override
  public JsonObject annotation() {
    return Json.object().with("target", json().with("refId", "Anno"));
  }

  @Override
  public final Optional<String> refId() {
    return spec.refId;
  }

  @Override
  public final CallSite site() {
    return spec.site;
  }

  final Spec spec() {
    return spec;
  }

  @Override
  public final boolean equals(Object other) {
    return other != null
        && getClass() == other.getClass()
        && spec.equals(((DatasourceQuery<?>) other).spec);
  }

  @Override
  public final int hashCode() {
    return spec.hashCode();
  }

  @Override
  public final String toString() {
    return spec.datasource.type() + " query " + spec.settings;
  }
}
