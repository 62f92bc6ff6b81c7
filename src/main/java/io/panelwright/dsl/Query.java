package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A PromQL query and the datasource that it asks, made by an {@link Owner}. */
public final class Query implements Target {

  /** Grafana's word for a legend that names only the labels that differ. */
  private static final String AUTO = "__auto";

  private final Owner owner;
  private final String promql;
  private final JsonObject settings;
  private final Optional<String> refId;
  private final CallSite site;

  private Query(
      Owner owner, String promql, JsonObject settings, Optional<String> refId, CallSite site) {
    this.owner = owner;
    this.promql = promql;
    this.settings = settings;
    this.refId = refId;
    this.site = site;
  }

  static Query of(Owner owner, String promql) {
    return bare(owner, promql).code().legend(AUTO).range(true);
  }

  static Query bare(Owner owner, String promql) {
    String text = Check.text(promql, "query").strip();
    QueryCheck.promql(owner, text);
    return new Query(owner, text, Json.object(), Optional.empty(), CallSite.here());
  }

  /** How each series is called: a text with labels, such as {@code {{job}} on {{instance}}}. */
  public Query legend(String format) {
    return with("legendFormat", Json.of(format));
  }

  /** Asked once, at the end of the time range: for tiles of the present state. */
  public Query instant() {
    return with("instant", Json.of(true)).with("range", Json.of(false));
  }

  /** Asked over the time range; the way of a query that says nothing else. */
  public Query range() {
    return new Query(owner, promql, settings.without("instant"), refId, site)
        .with("range", Json.of(true));
  }

  /** Says only whether it is asked at the end of the time range; for {@link Owner#bare}. */
  public Query instant(boolean asked) {
    return with("instant", Json.of(asked));
  }

  /** Says only whether it is asked over the time range; for {@link Owner#bare}. */
  public Query range(boolean asked) {
    return with("range", Json.of(asked));
  }

  /** Asked both ways. */
  public Query both() {
    return with("instant", Json.of(true)).with("range", Json.of(true));
  }

  /** Answered as series; the way of a query that says nothing else. */
  public Query timeSeries() {
    return with("format", Json.of("time_series"));
  }

  /** Answered as one table, a column for each label. */
  public Query table() {
    return with("format", Json.of("table"));
  }

  /** Answered as buckets of a heatmap. */
  public Query heatmap() {
    return with("format", Json.of("heatmap"));
  }

  /**
   * Smallest distance of two points, such as {@code 15s}; Grafana's {@code $__interval} heeds it.
   */
  public Query minStep(String interval) {
    return with("interval", Json.of(Check.duration(interval, "minimal step")));
  }

  /** Not shown, but there for expressions and transformations. */
  public Query hidden() {
    return with("hide", Json.of(true));
  }

  /** Also asks for exemplars. */
  public Query exemplars() {
    return with("exemplar", Json.of(true));
  }

  /** Whether it also asks for exemplars. */
  public Query exemplars(boolean asked) {
    return with("exemplar", Json.of(asked));
  }

  /** Opens as code; the way of a query that says nothing else. */
  public Query code() {
    return with("editorMode", Json.of("code"));
  }

  /** Opens in the query builder instead of as code. */
  public Query builder() {
    return with("editorMode", Json.of("builder"));
  }

  /** Grafana's older word for {@link #minStep}: one point for so many pixels. */
  public Query intervalFactor(int pixels) {
    return with("intervalFactor", Json.of(Check.atLeast(1, pixels, "interval factor")));
  }

  /** A step in seconds that editors before Grafana 7 wrote; nothing reads it today. */
  public Query oldStep(int seconds) {
    return with("step", Json.of(Check.atLeast(0, seconds, "step")));
  }

  /** A metric's name that editors before Grafana 7 wrote; nothing reads it today. */
  public Query oldMetric(String name) {
    return with("metric", Json.of(name));
  }

  /** Also groups by these labels; Grafana 12 and later. */
  public Query groupByKeys(String... labels) {
    return with("groupByKeys", Json.strings(List.of(labels)));
  }

  /** A filter that Grafana puts into each selector of the query; Grafana 12 and later. */
  public Query adhocFilter(String label, String operator, String value) {
    var all = new ArrayList<>(settings.array("adhocFilters").items());
    all.add(Json.object().with("key", label).with("operator", operator).with("value", value));
    return with("adhocFilters", new JsonArray(all));
  }

  /** Scopes as Grafana's JSON has them; Grafana 12 and later. */
  public Query scopes(JsonArray scopes) {
    return with("scopes", scopes);
  }

  /** The escape hatch: sets a member of the query's JSON, unchecked. */
  public Query raw(String key, Json value) {
    return with(key, value);
  }

  /** Its letter in the panel; given by its place where an author does not care. */
  public Query refId(String letter) {
    return new Query(owner, promql, settings, Optional.of(letter), site);
  }

  /** The same query, noted as written at this place. */
  public Query at(CallSite place) {
    return new Query(owner, promql, settings, refId, place);
  }

  /** The same query with another text. */
  Query promql(String text) {
    return new Query(owner, text, settings, refId, site);
  }

  private Query with(String key, Json value) {
    return new Query(owner, promql, settings.with(key, value), refId, site);
  }

  /** Who made it, and so which datasource it asks. */
  public Owner owner() {
    return owner;
  }

  /** Its text. */
  public String promql() {
    return promql;
  }

  /** All but the text, as Grafana's target has it. */
  public JsonObject settings() {
    return settings;
  }

  @Override
  public DatasourceId datasource() {
    return owner.id();
  }

  @Override
  public JsonObject json() {
    return Json.object().with("expr", promql).merge(settings);
  }

  @Override
  public JsonObject annotation() {
    return Json.object().with("expr", promql);
  }

  @Override
  public Optional<String> panel() {
    return Optional.empty();
  }

  @Override
  public Optional<Query> query() {
    return Optional.of(this);
  }

  @Override
  public Optional<String> refId() {
    return refId;
  }

  @Override
  public CallSite site() {
    return site;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Query that
        && owner.equals(that.owner)
        && promql.equals(that.promql)
        && settings.equals(that.settings)
        && refId.equals(that.refId);
  }

  @Override
  public int hashCode() {
    return promql.hashCode();
  }

  @Override
  public String toString() {
    return owner.domain().name() + ": " + promql;
  }
}
