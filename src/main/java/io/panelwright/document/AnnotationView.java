package io.panelwright.document;

import io.panelwright.json.JsonObject;
import java.util.Optional;

/** An annotation query. */
public record AnnotationView(JsonObject json) {

  /** What people see at its switch. */
  public String name() {
    return json.string("name").orElse("");
  }

  /** Whether it is the one that every dashboard has. */
  public boolean isBuiltIn() {
    return json.integer("builtIn").filter(n -> n == 1).isPresent();
  }

  /** What it asks. */
  public Optional<DatasourceRef> datasource() {
    return DatasourceRef.of(json.get("datasource"));
  }

  /** The PromQL text, in both places where Grafana writes it. */
  public Optional<String> expr() {
    return json.string("expr").or(() -> json.object("target").string("expr"));
  }
}
