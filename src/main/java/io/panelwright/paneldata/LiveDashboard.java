package io.panelwright.paneldata;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.PanelView;
import io.panelwright.panelquery.DatasourceServers;
import io.panelwright.panelquery.TimeRange;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.value.Theme;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A dashboard whose panels are filled with data of its servers. Thread-safe. */
public final class LiveDashboard {

  private LiveDashboard() {}

  /**
   * What a viewer has chosen.
   *
   * @param selected the values of variables, by name; others have the dashboard's values
   */
  public record View(
      TimeRange range, Map<String, List<String>> selected, ZoneId zone, Theme theme) {}

  /** A dashboard on these servers. */
  public static LiveDashboard of(DashboardDocument document, DatasourceServers servers) {
    throw new UnsupportedOperationException();
  }

  /** What a panel shows; runs its queries. A failed query is part of the result. */
  public PanelDisplay display(PanelView panel, View view, PixelSize size) {
    throw new UnsupportedOperationException();
  }
}
