package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import java.util.List;

/**
 * Links on values.
 *
 * @param <P> what the words return a changed copy of
 */
public interface DataLinkWords<P> extends FieldSettings<P> {

  /** Links on values. */
  default P dataLinks(DataLink... links) {
    return field(
        "links", new JsonArray(List.of(links).stream().<Json>map(DataLink::json).toList()));
  }
}
