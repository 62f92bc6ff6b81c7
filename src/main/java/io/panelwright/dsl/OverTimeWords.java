package io.panelwright.dsl;

import io.panelwright.json.Json;
import java.util.List;

/**
 * Panels with a time axis.
 *
 * @param <P> what the words return a changed copy of
 */
public interface OverTimeWords<P> extends LegendWords<P>, TooltipWords<P>, AnnotationWords<P> {

  /** Time zones of the time axis, one axis for each, such as {@code Europe/Berlin}. */
  default P timezones(String... zones) {
    return option("timezone", Json.strings(List.of(zones)));
  }
}
