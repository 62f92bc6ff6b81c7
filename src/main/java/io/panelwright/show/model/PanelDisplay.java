package io.panelwright.show.model;

import java.util.List;
import java.util.Optional;

/**
 * A panel as an operator sees it.
 *
 * @param id the panel id; 0 without one
 * @param type Grafana's panel type, such as {@code timeseries}
 * @param title the title with variables replaced; may be empty
 * @param description Markdown with variables replaced; empty without
 * @param links the panel's links, with variables replaced
 * @param size the size of the whole panel in pixels
 * @param content what is inside of the panel
 * @param errors the failures of queries, as Grafana shows them in the panel's corner
 * @param unsupported what is not reproduced, such as {@code transformation heatmap}; the content is
 *     then {@link PanelContent.Unsupported}
 */
public record PanelDisplay(
    long id,
    String type,
    String title,
    Optional<String> description,
    List<DisplayLink> links,
    PixelSize size,
    boolean transparent,
    PanelContent content,
    List<QueryError> errors,
    List<String> unsupported) {

  public PanelDisplay {
    links = List.copyOf(links);
    errors = List.copyOf(errors);
    unsupported = List.copyOf(unsupported);
  }

  /**
   * A failed query.
   *
   * @param refId empty for an error of a transformation
   */
  public record QueryError(String refId, String message) {}
}
