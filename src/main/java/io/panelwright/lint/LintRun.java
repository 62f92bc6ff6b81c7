package io.panelwright.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dashboards of one run of lint, in order, for rules that compare dashboards. */
public final class LintRun {

  /** A title is unique in a folder only. */
  private record TitleInFolder(String folder, String title) {}

  private final List<LintedDashboard> dashboards;

  // Only looked up, never iterated.
  private final Map<String, LintedDashboard> byUid = new HashMap<>();

  private final Map<TitleInFolder, LintedDashboard> byTitle = new HashMap<>();

  private final List<DatasourceDialect> dialects;

  private LintRun(List<LintedDashboard> dashboards, List<DatasourceDialect> dialects) {
    this.dashboards = List.copyOf(dashboards);
    this.dialects = List.copyOf(dialects);
    for (LintedDashboard dashboard : this.dashboards) {
      byUid.putIfAbsent(dashboard.document().uid(), dashboard);
      byTitle.putIfAbsent(title(dashboard), dashboard);
    }
  }

  /** A run of these dashboards. */
  public static LintRun of(List<LintedDashboard> dashboards) {
    return new LintRun(dashboards, List.of());
  }

  /** This run with the configured query languages of datasources. */
  public LintRun withDialects(List<DatasourceDialect> configured) {
    return new LintRun(dashboards, configured);
  }

  List<DatasourceDialect> dialects() {
    return dialects;
  }

  private static TitleInFolder title(LintedDashboard dashboard) {
    return new TitleInFolder(dashboard.folder(), dashboard.document().title());
  }

  /** All dashboards except one. */
  List<LintedDashboard> others(LintedDashboard dashboard) {
    return dashboards.stream().filter(other -> other != dashboard).toList();
  }

  /**
   * The first dashboard with the same uid; empty for the first one, and without a uid. A copy with
   * the same content in another folder, such as the source of a manifest, does not count.
   */
  public Optional<LintedDashboard> firstWithUidOf(LintedDashboard dashboard) {
    return Optional.ofNullable(byUid.get(dashboard.document().uid()))
        .filter(first -> first != dashboard && !dashboard.document().uid().isBlank())
        .filter(
            first ->
                first.folder().equals(dashboard.folder())
                    || !first.document().equals(dashboard.document()));
  }

  /** The first dashboard of the folder with the same title; empty for the first one itself. */
  public Optional<LintedDashboard> firstWithTitleOf(LintedDashboard dashboard) {
    return Optional.ofNullable(byTitle.get(title(dashboard)))
        .filter(first -> first != dashboard && !dashboard.document().title().isBlank());
  }
}
