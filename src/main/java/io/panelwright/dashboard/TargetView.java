package io.panelwright.dashboard;

import io.panelwright.json.JsonObject;
import java.util.Optional;

/** View of a panel's query. */
public record TargetView(JsonObject json) {

  /** The query's refId; empty if it has none. */
  public String refId() {
    return json.string("refId").orElse("");
  }

  /** The query's own datasource; empty if it uses the panel's. */
  public Optional<DatasourceRef> datasource() {
    return DatasourceRef.read(json.get("datasource"));
  }

  /** The PromQL or LogQL text. */
  public Optional<String> expr() {
    return json.string("expr");
  }

  /** The template for the names of its series. */
  public Optional<String> legendFormat() {
    return json.string("legendFormat");
  }

  /** Whether its result is hidden. */
  public boolean isHidden() {
    return json.isTrue("hide");
  }

  /** The refId of a query by its index from 0, as Grafana counts: A to Z, AA, AB … */
  public static String defaultRefId(int index) {
    char last = (char) ('A' + index % 26);
    return index < 26 ? String.valueOf(last) : defaultRefId(index / 26 - 1) + last;
  }
}
