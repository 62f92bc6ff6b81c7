package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.JsonObject;

/** A datasource without typed query methods, given by its plugin's id. */
public final class GenericDatasource extends BaseDatasource {

  private GenericDatasource(String type, String uid) {
    super(type, uid);
  }

  private GenericDatasource(DatasourceId id) {
    super(id);
  }

  /**
   * The datasource with this uid.
   *
   * @param type the plugin's id, such as {@code yesoreyeram-infinity-datasource}
   * @param uid may be a datasource variable of the dashboard, {@code ${infinity}}
   */
  public static GenericDatasource datasource(String type, String uid) {
    return new GenericDatasource(ArgumentValidator.requireText(type, "datasource type"), uid);
  }

  /** The datasource of this type that Grafana uses by default, or the first one. */
  public static GenericDatasource ofType(String type) {
    return new GenericDatasource(
        DatasourceId.of(ArgumentValidator.requireText(type, "datasource type"), ""));
  }

  /** The datasource with this uid and an unknown type, which Grafana determines. */
  public static GenericDatasource untyped(String uid) {
    return new GenericDatasource("", uid);
  }

  /**
   * A query without settings: {@code query().setting("url", Json.of("…"))}. Settings of datasources
   * that are part of Grafana are checked, others are not.
   */
  public GenericQuery query() {
    return new GenericQuery(newQuery());
  }

  /** A variable query in the format of the plugin. */
  public DatasourceVariableQuery values(String definition, JsonObject query) {
    return variableQuery(definition, query);
  }

  /** A variable query, for plugins that use a text. */
  public DatasourceVariableQuery values(String text) {
    return textValues(text);
  }
}
