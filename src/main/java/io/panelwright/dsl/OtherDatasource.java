package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** A datasource whose language has no words here, by its plugin's id. */
public final class OtherDatasource extends ForeignDatasource {

  private OtherDatasource(String type, String uid) {
    super(type, uid);
  }

  /**
   * The datasource with this uid.
   *
   * @param type the plugin's id, such as {@code yesoreyeram-infinity-datasource}
   * @param uid may be a datasource variable of the dashboard, {@code ${infinity}}
   */
  public static OtherDatasource datasource(String type, String uid) {
    return new OtherDatasource(Check.text(type, "datasource type"), uid);
  }

  /** The datasource with this uid, whose type nobody told; Grafana knows it. */
  public static OtherDatasource untyped(String uid) {
    return new OtherDatasource("", uid);
  }

  /**
   * A query, of which nothing is said yet: {@code query().setting("url", Json.of("…"))}. Settings
   * of datasources that Grafana comes with are checked, those of others cannot be.
   */
  public OtherQuery query() {
    return new OtherQuery(ask());
  }

  /** What a variable asks, as the plugin writes it. */
  public ForeignVariableQuery values(String definition, JsonObject query) {
    return offers(definition, query);
  }

  /** What a variable asks, of plugins that take a text. */
  public ForeignVariableQuery values(String text) {
    return offers(text, Json.of(text));
  }
}
