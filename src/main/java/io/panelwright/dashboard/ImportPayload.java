package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The body of a request that imports a dashboard: its {@code inputs} have the values of the
 * dashboard's {@code __inputs}.
 */
final class ImportPayload {

  private static final String INPUTS = "__inputs";

  private ImportPayload() {}

  /** Adds the values of a request to the inputs of its dashboard. */
  static void addValues(TracedObjectBuilder draft, LocatedObject payload, LocatedObject dashboard) {
    if (!payload.isArray("inputs") || !dashboard.isArray(INPUTS)) {
      return;
    }
    List<Json> inputs = new ArrayList<>();
    for (Json item : dashboard.json().array(INPUTS).items()) {
      Optional<Json> value =
          item instanceof JsonObject input ? value(payload, input) : Optional.empty();
      inputs.add(value.<Json>map(text -> ((JsonObject) item).with("value", text)).orElse(item));
    }
    draft.put(INPUTS, new JsonArray(inputs), dashboard.pointerTo(INPUTS));
  }

  private static Optional<Json> value(LocatedObject payload, JsonObject input) {
    return payload.objects("inputs").stream()
        .map(LocatedObject::json)
        .filter(given -> given.string("name").isPresent())
        .filter(given -> given.string("name").equals(input.string("name")))
        .flatMap(given -> given.string("value").filter(text -> !text.isEmpty()).stream())
        .<Json>map(Json::of)
        .findFirst();
  }
}
