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

  /** The refId that Grafana gives to a query by its place, counted from 0: A to Z, AA, AB … */
  public static String letter(int place) {
    char last = (char) ('A' + place % 26);
    return place < 26 ? String.valueOf(last) : letter(place / 26 - 1) + last;
  }
}
