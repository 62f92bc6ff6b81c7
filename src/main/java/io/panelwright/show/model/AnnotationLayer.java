package io.panelwright.show.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An annotation query of a dashboard with its events.
 *
 * @param name the label of its switch
 * @param color a CSS color
 * @param enabled whether its events are shown unless the viewer hides them
 * @param hidden whether its switch is hidden
 * @param panels the ids of the panels that show or do not show it; empty for all panels
 * @param excluded whether {@code panels} do not show it
 * @param error the reason why the events are missing
 */
public record AnnotationLayer(
    String name,
    String color,
    boolean enabled,
    boolean hidden,
    List<Long> panels,
    boolean excluded,
    List<DisplayAnnotation> events,
    Optional<String> error) {

  /** The panel types that show annotations. */
  private static final Set<String> TYPES =
      Set.of("timeseries", "state-timeline", "status-history", "candlestick", "heatmap", "graph");

  public AnnotationLayer {
    panels = List.copyOf(panels);
    events = List.copyOf(events);
  }

  /** Whether a panel shows the events. */
  public boolean isShownIn(long panelId, String panelType) {
    return TYPES.contains(panelType) && (panels.isEmpty() || panels.contains(panelId) != excluded);
  }
}
