package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.JsonText;
import io.panelwright.json.Json;

/** A datasource other than a Prometheus of the contract; it creates its queries. */
public abstract class BaseDatasource implements QueryableDatasource {

  private final DatasourceId id;

  BaseDatasource(String type, String uid) {
    this(DatasourceId.given(type, uid));
  }

  BaseDatasource(DatasourceId id) {
    this.id = id;
  }

  @Override
  public final DatasourceId id() {
    return id;
  }

  /**
   * A query as JSON text, as in Grafana's query inspector, for queries without methods. Members of
   * datasources that are part of Grafana are checked, others are not.
   *
   * @param json an object without datasource and refId, such as {@code {"url": "/orders"}}
   * @throws io.panelwright.diagnostic.FindingsException at the author's line if the text is not a
   *     JSON object, or queries of this datasource have no such member
   */
  public final GenericQuery jsonQuery(String json) {
    GenericQuery query = new GenericQuery(newQuery());
    for (var member : JsonText.parseObject(json, "query").members().entrySet()) {
      query = query.setting(member.getKey(), member.getValue());
    }
    return query;
  }

  /**
   * An annotation query as JSON text, with members of the annotation itself, as editors before
   * Grafana 9 wrote them; in queries of other places use {@link #jsonQuery}.
   *
   * @param json an object, such as {@code {"query": "…", "textField": "message"}}
   * @throws io.panelwright.diagnostic.FindingsException at the author's line if the text is not a
   *     JSON object
   */
  public final AnnotationQuery jsonAnnotation(String json) {
    DatasourceQuery.Spec query = newQuery();
    for (var member : JsonText.parseObject(json, "annotation").members().entrySet()) {
      query = query.with(member.getKey(), member.getValue());
    }
    return new AnnotationQuery(query);
  }

  /** The values that a query returns, for a variable whose query is a text. */
  public final DatasourceVariableQuery textValues(String query) {
    return variableQuery(query, Json.of(query));
  }

  /**
   * The values that a query returns, for a variable whose query is an object.
   *
   * @param definition as Grafana's list of variables shows it; may be empty
   * @param json the object, in the format of the datasource
   * @throws io.panelwright.diagnostic.FindingsException at the author's line if the text is not a
   *     JSON object
   */
  public final DatasourceVariableQuery jsonValues(String definition, String json) {
    return variableQuery(definition, JsonText.parseObject(json, "variable query"));
  }

  final DatasourceQuery.Spec newQuery() {
    return DatasourceQuery.Spec.of(id);
  }

  final DatasourceVariableQuery variableQuery(String definition, Json query) {
    return new DatasourceVariableQuery(id, definition, query);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof BaseDatasource that && id.equals(that.id);
  }

  @Override
  public final int hashCode() {
    return id.hashCode();
  }

  @Override
  public final String toString() {
    return id.type() + " " + id.uid();
  }
}
