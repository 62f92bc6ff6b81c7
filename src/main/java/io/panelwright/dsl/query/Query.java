package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.internal.JsonText;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A PromQL query and its datasource, created by an {@link Owner}. */
public final class Query implements Target {

  /** A range query, written as code, whose legend has only the labels that differ. */
  private static final JsonObject DEFAULTS =
      JsonObject.builder()
          .put("editorMode", "code")
          .put("legendFormat", "__auto")
          .put("range", true)
          .build();

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

  static Query withDefaults(Owner owner, String promql) {
    return of(owner, promql, DEFAULTS);
  }

  static Query minimal(Owner owner, String promql) {
    return of(owner, promql, Json.object());
  }

  private static Query of(Owner owner, String promql, JsonObject settings) {
    String text = ArgumentValidator.requireText(promql, "query").strip();
    PromqlValidator.validateQuery(owner, text);
    return new Query(owner, text, settings, Optional.empty(), CallSite.here());
  }

  /** Sets the name of each series: a text with labels, such as {@code {{job}} on {{instance}}}. */
  public Query legend(String format) {
    return with("legendFormat", Json.of(format));
  }

  /** Runs an instant query, at the end of the time range; for panels of the current state. */
  public Query instant() {
    return with("instant", Json.of(true)).with("range", Json.of(false));
  }

  /** Runs a range query, over the time range; Grafana's default. */
  public Query range() {
    return new Query(owner, promql, settings.without("instant"), refId, site)
        .with("range", Json.of(true));
  }

  /** Sets only the flag of instant queries; for {@link Owner#minimalQuery}. */
  public Query instant(boolean enabled) {
    return with("instant", Json.of(enabled));
  }

  /** Sets only the flag of range queries; for {@link Owner#minimalQuery}. */
  public Query range(boolean enabled) {
    return with("range", Json.of(enabled));
  }

  /** Runs both an instant and a range query. */
  public Query both() {
    return with("instant", Json.of(true)).with("range", Json.of(true));
  }

  /** Returns series; Grafana's default. */
  public Query timeSeries() {
    return with("format", Json.of("time_series"));
  }

  /** Returns one table with a column for each label. */
  public Query table() {
    return with("format", Json.of("table"));
  }

  /** Returns buckets of a heatmap. */
  public Query heatmap() {
    return with("format", Json.of("heatmap"));
  }

  /**
   * Sets the minimum interval between points, such as {@code 15s}; also limits {@code $__interval}.
   */
  public Query minStep(String interval) {
    return with("interval", Json.of(ArgumentValidator.requireDuration(interval, "minimum step")));
  }

  /** Hides the result; expressions and transformations can still use it. */
  public Query hidden() {
    return with("hide", Json.of(true));
  }

  /** Also queries exemplars. */
  public Query exemplars() {
    return with("exemplar", Json.of(true));
  }

  /** Sets whether exemplars are queried. */
  public Query exemplars(boolean enabled) {
    return with("exemplar", Json.of(enabled));
  }

  /** Opens the query as code; Grafana's default. */
  public Query code() {
    return with("editorMode", Json.of("code"));
  }

  /** Opens the query in the query builder instead of as code. */
  public Query builder() {
    return with("editorMode", Json.of("builder"));
  }

  /** Sets the state of the builder's metric search as Grafana 10 and later save it by default. */
  public Query metricSearch() {
    return disableTextWrap(false).fullMetaSearch(false).includeNullMetadata(true).useBackend(false);
  }

  /** Sets whether the builder's metric search shows long names on one line. */
  public Query disableTextWrap(boolean disabled) {
    return with("disableTextWrap", Json.of(disabled));
  }

  /** Sets whether the builder's metric search includes types and descriptions. */
  public Query fullMetaSearch(boolean enabled) {
    return with("fullMetaSearch", Json.of(enabled));
  }

  /** Sets whether the builder's metric search lists metrics without type and description. */
  public Query includeNullMetadata(boolean enabled) {
    return with("includeNullMetadata", Json.of(enabled));
  }

  /** Sets whether Prometheus searches for metrics in the builder, and not the browser. */
  public Query useBackend(boolean enabled) {
    return with("useBackend", Json.of(enabled));
  }

  /** Sets the deprecated form of {@link #minStep}: one point for this number of pixels. */
  public Query intervalFactor(int pixels) {
    return with(
        "intervalFactor", Json.of(ArgumentValidator.requireAtLeast(1, pixels, "interval factor")));
  }

  /** Sets a step in seconds, as editors before Grafana 7 wrote it; Grafana ignores it. */
  public Query oldStep(int seconds) {
    return with("step", Json.of(ArgumentValidator.requireAtLeast(0, seconds, "step")));
  }

  /** Sets a metric name, as editors before Grafana 7 wrote it; Grafana ignores it. */
  public Query oldMetric(String name) {
    return with("metric", Json.of(name));
  }

  /** Also groups by these labels; Grafana 12 and later. */
  public Query groupByKeys(String... labels) {
    return with("groupByKeys", Json.strings(List.of(labels)));
  }

  /** Adds a filter that Grafana inserts into each selector of the query; Grafana 12 and later. */
  public Query adhocFilter(String label, String operator, String value) {
    var all = new ArrayList<>(settings.array("adhocFilters").items());
    all.add(Json.object().with("key", label).with("operator", operator).with("value", value));
    return with("adhocFilters", new JsonArray(all));
  }

  /** Sets scopes as in Grafana's JSON; Grafana 12 and later. */
  public Query scopes(JsonArray scopes) {
    return with("scopes", scopes);
  }

  /** Sets a member of the query's JSON, unchecked (escape hatch). */
  public Query raw(String key, Json value) {
    return with(key, value);
  }

  /**
   * Sets several members of the query's JSON as JSON text, unchecked (escape hatch).
   *
   * @throws io.panelwright.diagnostic.FindingsException at the author's line if the text is not a
   *     JSON object
   */
  public Query raw(String json) {
    return new Query(owner, promql, settings.merge(JsonText.parseObject(json, "raw")), refId, site);
  }

  /** Sets the refId in the panel; by default assigned by position. */
  public Query refId(String refId) {
    return new Query(owner, promql, settings, Optional.of(refId), site);
  }

  /** Sets the source position. */
  public Query at(CallSite site) {
    return new Query(owner, promql, settings, refId, site);
  }

  /** Replaces the PromQL text. */
  Query withPromql(String text) {
    return new Query(owner, text, settings, refId, site);
  }

  private Query with(String key, Json value) {
    return new Query(owner, promql, settings.with(key, value), refId, site);
  }

  /** The owner, which has the datasource. */
  public Owner owner() {
    return owner;
  }

  /** The PromQL text. */
  public String promql() {
    return promql;
  }

  /** The target's JSON without the text. */
  public JsonObject settings() {
    return settings;
  }

  @Override
  public DatasourceId datasource() {
    return owner.id();
  }

  @Override
  public JsonObject json() {
    return JsonObject.builder().put("expr", promql).putAll(settings).build();
  }

  @Override
  public JsonObject annotation() {
    return Json.object().with("expr", promql);
  }

  @Override
  public Optional<String> sourcePanelKey() {
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
