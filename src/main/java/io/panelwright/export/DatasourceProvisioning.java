package io.panelwright.export;

import io.panelwright.contract.Datasource;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** A datasource in Grafana's provisioning file. */
public final class DatasourceProvisioning {

  private DatasourceProvisioning() {}

  /** The entry of a datasource with this URL. */
  public static JsonObject entry(Datasource datasource, String url) {
    Datasource.Settings settings = datasource.settings();
    return Json.object()
        .with("name", datasource.uid())
        .with("uid", datasource.uid())
        .with("type", Datasource.TYPE)
        .with("access", settings.access())
        .with("url", url)
        .with("isDefault", datasource.isDefault())
        .with("editable", settings.editable())
        .with(
            "jsonData",
            Json.object()
                .with("httpMethod", settings.httpMethod())
                .with("prometheusType", settings.prometheusType())
                .with("timeInterval", RuleGroups.duration(settings.timeInterval())));
  }
}
