package io.panelwright.format;

import io.panelwright.diagnostic.Finding;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import java.util.List;

/**
 * A dashboard in one output format.
 *
 * @param json the content of the file
 * @param losses a warning at the author's line for each setting that the format lacks
 */
public record WriteResult(JsonObject json, List<Finding> losses) {

  public WriteResult {
    losses = List.copyOf(losses);
  }

  /** The text of the file, with a final newline. */
  public String text() {
    return JsonWriter.pretty(json);
  }

  /** The {@link #text} as UTF-8. */
  public byte[] bytes() {
    return JsonWriter.prettyBytes(json);
  }
}
