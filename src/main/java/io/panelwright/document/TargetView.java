package io.panelwright.document;

import io.panelwright.json.JsonObject;
import java.util.Optional;

/** A query of a panel. */
public record TargetView(JsonObject json) {

  /** Its letter. */
  public String refId() {
    return json.string("refId").orElse("");
  }

  /** What it asks, where it says so itself. */
  public Optional<DatasourceRef> datasource() {
    return DatasourceRef.of(json.get("datasource"));
  }

  /** The PromQL or LogQL text. */
  public Optional<String> expr() {
    return json.string("expr");
  }

  /** How its series are named. */
  public Optional<String> legendFormat() {
    return json.string("legendFormat");
  }

  /** Whether its answer is not shown. */
  public boolean isHidden() {
    return json.isTrue("hide");
  }
}
