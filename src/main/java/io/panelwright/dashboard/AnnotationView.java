package io.panelwright.dashboard;

import io.panelwright.json.JsonObject;
import java.util.Optional;

/** View of an annotation query. */
public record AnnotationView(JsonObject json) {

  /** The label of its switch in Grafana. */
  public String name() {
    return json.string("name").orElse("");
  }

  /** Whether it is the built-in annotation query that every dashboard has. */
  public boolean isBuiltIn() {
    return json.integer("builtIn").filter(n -> n == 1).isPresent();
  }

  /** The datasource that it queries; empty if none is set. */
  public Optional<DatasourceRef> datasource() {
    return DatasourceRef.read(json.get("datasource"));
  }

  /** The PromQL text, in both places where Grafana writes it. */
  public Optional<String> expr() {
    return json.string("expr").or(() -> json.object("target").string("expr"));
  }
}
