package io.panelwright.dsl.query;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;

/** A SQL query, created by a {@link Sql}. */
public final class SqlQuery extends DatasourceQuery<SqlQuery> {

  SqlQuery(Spec spec) {
    super(spec);
  }

  @Override
  SqlQuery with(Spec spec) {
    return new SqlQuery(spec);
  }

  /** Returns series; one column is the time. */
  public SqlQuery timeSeries() {
    return with("format", Json.of("time_series"));
  }

  /** Returns one table; Grafana's default. */
  public SqlQuery asTable() {
    return with("format", Json.of("table"));
  }

  /** Opens the query as code; Grafana's default. */
  public SqlQuery code() {
    return with("editorMode", Json.of("code"));
  }

  /** Sets whether Grafana uses the text instead of the query builder's state. */
  public SqlQuery rawQuery(boolean counts) {
    return with("rawQuery", Json.of(counts));
  }

  /** Returns log lines. */
  public SqlQuery logs() {
    return with("format", Json.of("logs"));
  }

  /** Sets the name of series; for MySQL in older dashboards. */
  public SqlQuery alias(String text) {
    return with("alias", Json.of(text));
  }

  /**
   * Sets the state of query builders before Grafana 10; Grafana ignores it.
   *
   * @param group as in Grafana's JSON, like {@code select} and {@code where}
   */
  public SqlQuery oldBuilder(
      String timeColumn, String metricColumn, JsonArray group, JsonArray select, JsonArray where) {
    return with("timeColumn", Json.of(timeColumn))
        .with("metricColumn", Json.of(metricColumn))
        .with("group", group)
        .with("select", select)
        .with("where", where);
  }

  /** Sets the database, if it differs from the datasource's. */
  public SqlQuery database(String name) {
    return with("database", Json.of(name));
  }

  /** Sets the schema, for the query builder. */
  public SqlQuery dataset(String name) {
    return with("dataset", Json.of(name));
  }

  /** Sets the table, for the query builder. */
  public SqlQuery table(String name) {
    return with("table", Json.of(name));
  }

  /**
   * Opens the query in the query builder instead of as code; the database still runs the SQL text.
   *
   * @param sql the builder's columns, filters and order, as in Grafana's JSON
   */
  public SqlQuery builder(JsonObject sql) {
    return with("editorMode", Json.of("builder")).with("rawQuery", Json.of(false)).with("sql", sql);
  }
}
