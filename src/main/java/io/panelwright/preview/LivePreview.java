package io.panelwright.preview;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.V2DashboardView;
import io.panelwright.paneldata.LiveDashboard;
import io.panelwright.panelquery.DatasourceServers;
import java.util.Optional;

/** A dashboard with data of its servers. */
public final class LivePreview implements PreviewDashboard {

  private final LiveDashboard dashboard;
  private final Optional<V2DashboardView> tabs;
  private final Optional<String> note;

  private LivePreview(
      LiveDashboard dashboard, Optional<V2DashboardView> tabs, Optional<String> note) {
    this.dashboard = dashboard;
    this.tabs = tabs;
    this.note = note;
  }

  /**
   * A dashboard on these servers.
   *
   * @param tabs the v2 form of the dashboard, which has tabs and automatic grids
   */
  public static LivePreview of(
      DashboardDocument document, Optional<V2DashboardView> tabs, DatasourceServers servers) {
    return new LivePreview(LiveDashboard.migrated(document, servers), tabs, Optional.empty());
  }

  /** A copy whose page says something about the data. */
  public LivePreview withNote(String text) {
    return new LivePreview(dashboard, tabs, Optional.of(text));
  }

  @Override
  public String uid() {
    return dashboard.document().uid();
  }

  @Override
  public String title() {
    return dashboard.document().title();
  }

  @Override
  public DashboardView open(ViewRequest request) {
    return new LiveView(dashboard, tabs, request, note);
  }
}
