package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.DataLink;
import io.panelwright.json.Json;
import java.util.List;

/**
 * Links on values.
 *
 * @param <P> the type that the methods return
 */
public interface DataLinkOptions<P> extends FieldOptions<P> {

  /** Adds links to values. */
  default P dataLinks(DataLink... links) {
    return field("links", Json.array(List.of(links), DataLink::json));
  }
}
