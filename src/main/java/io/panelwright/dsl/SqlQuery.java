package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;

/** A SQL query, made by a {@link Sql}. */
public final class SqlQuery extends ForeignQuery<SqlQuery> {

  SqlQuery(Spec spec) {
    super(spec);
  }

  @Override
  SqlQuery with(Spec spec) {
    return new SqlQuery(spec);
  }

  /** Answered as series: one column is the time. */
  public SqlQuery timeSeries() {
    return with("format", Json.of("time_series"));
  }

  /** Answered as one table; the way of a query that says nothing else. */
  public SqlQuery asTable() {
    return with("format", Json.of("table"));
  }

  /** Opens as code; the way of a query that says nothing else. */
  public SqlQuery code() {
    return with("editorMode", Json.of("code"));
  }

  /** Whether the text counts, and not what the query builder made. */
  public SqlQuery rawQuery(boolean counts) {
    return with("rawQuery", Json.of(counts));
  }

  /** Answered as log lines. */
  public SqlQuery logs() {
    return with("format", Json.of("logs"));
  }

  /** How series are called; MySQL of older dashboards. */
  public SqlQuery alias(String text) {
    return with("alias", Json.of(text));
  }

  /**
   * What query builders before Grafana 10 wrote; nothing reads it today.
   *
   * @param group as Grafana's JSON has it, as are {@code select} and {@code where}
   */
  public SqlQuery oldBuilder(
      String timeColumn, String metricColumn, JsonArray group, JsonArray select, JsonArray where) {
    return with("timeColumn", Json.of(timeColumn))
        .with("metricColumn", Json.of(metricColumn))
        .with("group", group)
        .with("select", select)
        .with("where", where);
  }

  /** The database, where it is another than the datasource's. */
  public SqlQuery database(String name) {
    return with("database", Json.of(name));
  }

  /** The schema, for the query builder. */
  public SqlQuery dataset(String name) {
    return with("dataset", Json.of(name));
  }

  /** The table, for the query builder. */
  public SqlQuery table(String name) {
    return with("table", Json.of(name));
  }

  /**
   * Opens in the query builder instead of as code; the database still gets the SQL text.
   *
   * @param sql the builder's columns, filters and order, as Grafana's JSON has them
   */
  public SqlQuery builder(JsonObject sql) {
    return with("editorMode", Json.of("builder")).with("rawQuery", Json.of(false)).with("sql", sql);
  }
}
