package io.panelwright.resource;

import io.panelwright.diagnostic.Finding;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import java.util.List;

/**
 * A dashboard in one form.
 *
 * @param json what goes to a file
 * @param losses what the form cannot say, each a warning at its author's line
 */
public record Written(JsonObject json, List<Finding> losses) {

  public Written {
    losses = List.copyOf(losses);
  }

  /** The text as it goes to a file, with a final newline. */
  public String text() {
    return JsonWriter.pretty(json);
  }
}
