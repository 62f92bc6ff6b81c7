package io.panelwright.resource;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/** Writes classic annotations as v2 has them. */
final class AnnotationWriter {

  private AnnotationWriter() {}

  static JsonObject write(JsonObject classic) {
    Members members = new Members(classic);
    JsonObject query = Kind.query(members.takeObject("datasource"), members.takeObject("target"));
    JsonObject spec =
        members
            .takeAll("filter", "mappings", "placement")
            .with("enable", members.take("enable", Json.of(false)))
            .with("hide", members.take("hide", Json.of(false)))
            .with("iconColor", members.takeText("iconColor"))
            .with("name", members.takeText("name"))
            .with("query", query);
    Optional<Json> builtIn = members.take("builtIn");
    spec = builtIn.isPresent() ? spec.with("builtIn", builtIn.get().equals(Json.of(1))) : spec;
    // Whatever else a datasource's annotations have goes here: Prometheus' expr among it.
    JsonObject others = members.left();
    return Kind.of("AnnotationQuery", others.isEmpty() ? spec : spec.with("legacyOptions", others));
  }
}
