package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;

/** A SQL database. */
public final class Sql extends BaseDatasource {

  private Sql(String type, String uid) {
    super(type, uid);
  }

  /** The MySQL datasource with this uid, which may be a variable {@code ${db}}. */
  public static Sql mysql(String uid) {
    return new Sql("mysql", uid);
  }

  /** The PostgreSQL datasource with this uid, which may be a variable {@code ${db}}. */
  public static Sql postgres(String uid) {
    return new Sql("grafana-postgresql-datasource", uid);
  }

  /** The Microsoft SQL Server datasource with this uid, which may be a variable {@code ${db}}. */
  public static Sql mssql(String uid) {
    return new Sql("mssql", uid);
  }

  /** A query that returns a table; may use macros such as {@code $__timeFilter(column)}. */
  public SqlQuery query(String sql) {
    return new SqlQuery(
        newQuery()
            .with("editorMode", "code")
            .with("format", "table")
            .with("rawQuery", Json.of(true))
            .with("rawSql", ArgumentValidator.requireText(sql, "query").strip()));
  }

  /** A query that contains only its SQL text. */
  public SqlQuery minimalQuery(String sql) {
    return new SqlQuery(
        newQuery().with("rawSql", ArgumentValidator.requireText(sql, "query").strip()));
  }

  /** A query for an annotation, as editors before Grafana 9 wrote it; Grafana still runs it. */
  public AnnotationQuery annotation(String sql) {
    return new AnnotationQuery(
        newQuery().with("rawQuery", ArgumentValidator.requireText(sql, "query")));
  }

  /**
   * The values of a column, for a variable; columns {@code __text} and {@code __value} separate the
   * displayed text from the value in queries.
   */
  public DatasourceVariableQuery values(String sql) {
    return textValues(sql);
  }
}
