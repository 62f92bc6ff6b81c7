package io.panelwright.dsl.panel;

import io.panelwright.json.Json;
import java.util.List;

/**
 * Options of panels with a time axis.
 *
 * @param <P> the type that the methods return
 */
public interface TimeAxisOptions<P>
    extends LegendOptions<P>, TooltipOptions<P>, AnnotationOptions<P> {

  /** Sets the time zones of the time axis, one axis for each, such as {@code Europe/Berlin}. */
  default P timezones(String... zones) {
    return option("timezone", Json.strings(List.of(zones)));
  }
}
