package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.SettingsCheck;
import java.util.Optional;

/**
 * The words that queries of all languages but PromQL have. What a language's own words say is kept
 * by path, as Grafana's JSON has it, so that a language is a list of one-line words.
 *
 * @param <Q> the kind of query
 */
public abstract non-sealed class ForeignQuery<Q> implements Target {

  private final Spec spec;

  ForeignQuery(Spec spec) {
    this.spec = spec;
  }

  /**
   * All that an author said of a query.
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

  /** The same kind of query, saying this. */
  abstract Q with(Spec spec);

  final Q with(String path, Json value) {
    return with(spec.with(path, value));
  }

  /**
   * Sets a value by its path in the query's JSON, such as {@code queryType}: the checked generic
   * form of all words.
   *
   * @throws io.panelwright.diagnostic.FindingsException at the author's line when queries of this
   *     datasource have no such setting, or it does not take the value; plugins that Grafana does
   *     not come with take anything
   */
  public Q setting(String path, Json value) {
    JsonObject said = Json.object().with(path, value);
    for (var wrong : SettingsCheck.query(spec.datasource.type(), said)) {
      Check.that(false, "query-setting", wrong.message(), wrong.next());
    }
    return with(path, value);
  }

  /** The escape hatch: sets a value by its path in the query's JSON, unchecked. */
  public Q raw(String path, Json value) {
    return with(path, value);
  }

  /** Not shown, but there for expressions and transformations. */
  public Q hidden() {
    return with("hide", Json.of(true));
  }

  /** Its letter in the panel; given by its place where an author does not care. */
  public Q refId(String letter) {
    return with(new Spec(spec.datasource, spec.settings, Optional.of(letter), spec.site));
  }

  /** The same query, noted as written at this place. */
  public Q at(CallSite place) {
    return with(new Spec(spec.datasource, spec.settings, spec.refId, place));
  }

  /** What its author said, by path in its JSON. */
  public final JsonObject settings() {
    return spec.settings;
  }

  @Override
  public Optional<String> panel() {
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
        && spec.equals(((ForeignQuery<?>) other).spec);
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
