package io.panelwright.grafana.schema;

import io.panelwright.grafana.schema.ResourceSchema.TypeMismatch;
import io.panelwright.json.Json;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonEdit;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Repairs values that the resource API rejects, if a value of the required type has the same effect
 * in Grafana's pages, which convert types as JavaScript does.
 */
public final class ResourceValueRepairer {

  private ResourceValueRepairer() {}

  /** The edits that repair a dashboard, each for one value; the last value first. */
  public static List<JsonEdit> repairs(JsonObject dashboard, ResourceSchema schema) {
    List<JsonEdit> edits = new ArrayList<>();
    for (TypeMismatch mismatch : schema.mismatches(dashboard)) {
      repair(mismatch).ifPresent(edit -> edits.add(0, edit));
    }
    return edits;
  }

  private static Optional<JsonEdit> repair(TypeMismatch mismatch) {
    JsonPointer at = mismatch.pointer();
    if (mismatch.value() instanceof JsonNull || at.isRoot()) {
      return at.isRoot() ? Optional.empty() : Optional.of(new JsonEdit(at, Optional.empty()));
    }
    String key = at.last().orElseThrow();
    if (key.equals("refresh") && at.size() > 1) {
      return Optional.of(new JsonEdit(at, Optional.of(refresh(mismatch.value()))));
    } else if (mismatch.value() instanceof JsonNumber number) {
      return mismatch.type().allows(SchemaType.Simple.STRING)
          ? Optional.of(new JsonEdit(at, Optional.of(new JsonString(number.text()))))
          : Optional.empty();
    }
    return mismatch.value() instanceof JsonString text
            && mismatch.type().allows(SchemaType.Simple.NUMBER)
        ? number(text.value()).map(number -> new JsonEdit(at, asNumber(number, key)))
        : Optional.empty();
  }

  /**
   * A variable is queried again with each time range only at 2; all other values are like 1 or 0.
   */
  private static Json refresh(Json value) {
    return new JsonNumber(value.equals(JsonBoolean.FALSE) ? "0" : "1");
  }

  /** The text of a number; an empty text is no number. */
  private static Optional<String> number(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() || stripped.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?")
        ? Optional.of(stripped)
        : Optional.empty();
  }

  /** JavaScript compares an empty threshold as 0; all other empty numbers are like absent ones. */
  private static Optional<Json> asNumber(String number, String key) {
    String text = number.isEmpty() && key.equals("value") ? "0" : number;
    return text.isEmpty() ? Optional.empty() : Optional.of(new JsonNumber(text));
  }
}
