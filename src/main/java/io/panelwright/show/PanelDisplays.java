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

  /**
   * The display of a panel that is not reproduced.
   *
   * @param names what is not reproduced, such as {@code datasource loki}
   */
  public static PanelDisplay unsupported(
      PanelView panel, List<String> names, DisplayContext context) {
    throw new UnsupportedOperationException();
  }
}
