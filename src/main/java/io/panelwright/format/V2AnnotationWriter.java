package io.panelwright.format;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/** Writes classic annotations as v2 annotation queries. */
final class V2AnnotationWriter {

  private V2AnnotationWriter() {}

  static JsonObject write(JsonObject classic) {
    MemberConsumer members = new MemberConsumer(classic);
    JsonObject query =
        KindSpec.query(members.takeObject("datasource"), members.takeObject("target"));
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
    // Settings of the datasource's plugin, such as Prometheus' expr, go into legacyOptions.
    JsonObject others = members.remaining();
    return KindSpec.of(
        "AnnotationQuery", others.isEmpty() ? spec : spec.with("legacyOptions", others));
  }
}
