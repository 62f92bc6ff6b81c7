package io.panelwright.show;

import io.panelwright.dashboard.PanelView;
import io.panelwright.show.frame.QueryResponse;
import io.panelwright.show.model.PanelDisplay;
import java.util.List;

/** Computes what a panel shows. */
public final class PanelDisplays {

  private PanelDisplays() {}

  /**
   * Computes what a panel shows.
   *
   * @param responses the responses of the panel's queries, in the order of the queries
   */
  public static PanelDisplay display(
      PanelView panel, List<QueryResponse> responses, DisplayContext context) {
    throw new UnsupportedOperationException();
  }
}
