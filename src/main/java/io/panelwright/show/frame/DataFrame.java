package io.panelwright.show.frame;

import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table: what a query returns and what a transformation changes.
 *
 * @param refId the query that returned it
 * @param meta the members of {@code meta}; empty without
 */
public record DataFrame(
    Optional<String> name, Optional<String> refId, JsonObject meta, List<DataField> fields) {

  public DataFrame {
    fields = List.copyOf(fields);
  }

  /** A frame without a name. */
  public static DataFrame of(String refId, List<DataField> fields) {
    return new DataFrame(Optional.empty(), Optional.of(refId), new JsonObject(Map.of()), fields);
  }

  /** The number of rows. */
  public int length() {
    return fields.isEmpty() ? 0 : fields.get(0).values().size();
  }

  /** A copy with other {@code meta}. */
  public DataFrame withMeta(JsonObject meta) {
    return new DataFrame(name, refId, meta, fields);
  }

  /** A copy with other fields. */
  public DataFrame withFields(List<DataField> fields) {
    return new DataFrame(name, refId, meta, fields);
  }
}
