package io.panelwright.dsl;

import io.panelwright.json.Json;

/** A database that is asked in SQL. */
public final class Sql extends ForeignDatasource {

  private Sql(String type, String uid) {
    super(type, uid);
  }

  /** The MySQL with this uid, which may be a variable {@code ${db}}. */
  public static Sql mysql(String uid) {
    return new Sql("mysql", uid);
  }

  /** The PostgreSQL with this uid, which may be a variable {@code ${db}}. */
  public static Sql postgres(String uid) {
    return new Sql("grafana-postgresql-datasource", uid);
  }

  /** The Microsoft SQL Server with this uid, which may be a variable {@code ${db}}. */
  public static Sql mssql(String uid) {
    return new Sql("mssql", uid);
  }

  /** A table, as this SQL text returns it; may use macros such as {@code $__timeFilter(column)}. */
  public SqlQuery query(String sql) {
    return new SqlQuery(
        ask()
            .with("editorMode", "code")
            .with("format", "table")
            .with("rawQuery", Json.of(true))
            .with("rawSql", Check.text(sql, "query").strip()));
  }

  /** A query that says nothing but its SQL text. */
  public SqlQuery bare(String sql) {
    return new SqlQuery(ask().with("rawSql", Check.text(sql, "query").strip()));
  }

  /**
   * The values of a column, for a variable; columns {@code __text} and {@code __value} tell apart
   * what people see and what stands in queries.
   */
  public ForeignVariableQuery values(String sql) {
    return offers(sql, Json.of(sql));
  }
}
