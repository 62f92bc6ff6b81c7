package io.panelwright.preview;

import io.panelwright.show.model.AnnotationLayer;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PixelSize;
import java.util.List;
import java.util.Optional;

/** A dashboard at one moment, with the variables and the time range of a viewer. Thread-safe. */
public interface DashboardView {

  /**
   * The dashboard without its panels' contents.
   *
   * @param width the width of the page in pixels
   */
  DashboardPage page(int width);

  /**
   * What a panel shows; runs its queries.
   *
   * @param key a key of {@link #page}; empty if the dashboard has no such panel
   */
  Optional<PanelDisplay> display(String key, PixelSize size);

  /** The annotation queries with their events, in the order of the page; runs them. */
  List<AnnotationLayer> annotations();
}
