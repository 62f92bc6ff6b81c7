package io.panelwright.lint;

import io.panelwright.dashboard.DashboardDocument;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The dashboards of one run of lint, in order, for rules that compare dashboards. Rules of several
 * threads may use it at the same time.
 */
public final class LintRun {

  /** A title is unique in a folder only. */
  private record TitleInFolder(String folder, String title) {}

  private final List<DashboardOutline> dashboards;

  // Only looked up, never iterated.
  private final Map<String, DashboardOutline> byUid = new HashMap<>();

  private final Map<TitleInFolder, DashboardOutline> byTitle = new HashMap<>();

  private final Map<String, List<String>> variables = new TreeMap<>();

  private final List<DatasourceDialect> dialects;

  private LintRun(List<DashboardOutline> dashboards, List<DatasourceDialect> dialects) {
    this.dashboards = List.copyOf(dashboards);
    this.dialects = List.copyOf(dialects);
    for (DashboardOutline dashboard : this.dashboards) {
      byUid.putIfAbsent(dashboard.uid(), dashboard);
      byTitle.putIfAbsent(title(dashboard.folder(), dashboard.title()), dashboard);
      variables.put(dashboard.uid(), dashboard.variables());
    }
  }

  /** A run of these dashboards. */
  public static LintRun of(List<LintedDashboard> dashboards) {
    return ofOutlines(dashboards.stream().map(DashboardOutline::of).toList());
  }

  /** A run of dashboards that need not be in memory. */
  public static LintRun ofOutlines(List<DashboardOutline> dashboards) {
    return new LintRun(dashboards, List.of());
  }

  /** This run with the configured query languages of datasources. */
  public LintRun withDialects(List<DatasourceDialect> configured) {
    return new LintRun(dashboards, configured);
  }

  List<DatasourceDialect> dialects() {
    return dialects;
  }

  private static TitleInFolder title(String folder, String title) {
    return new TitleInFolder(folder, title);
  }

  /** The documents of all dashboards except one; read one after the other if they are many. */
  List<DashboardDocument> others(LintedDashboard dashboard) {
    return dashboards.stream()
        .filter(other -> !other.file().equals(dashboard.file()))
        .map(DashboardOutline::document)
        .toList();
  }

  /** The uids of all dashboards, sorted. */
  public Set<String> uids() {
    return Collections.unmodifiableSet(variables.keySet());
  }

  /** The names of the variables of the dashboard with a uid; empty if the run has none. */
  public Optional<List<String>> variables(String uid) {
    return Optional.ofNullable(variables.get(uid));
  }

  /**
   * The first dashboard with the same uid; empty for the first one, and without a uid. A copy with
   * the same content in another folder, such as the source of a manifest, does not count.
   */
  public Optional<DashboardOutline> firstWithUidOf(LintedDashboard dashboard) {
    return Optional.ofNullable(byUid.get(dashboard.document().uid()))
        .filter(first -> !first.file().equals(dashboard.file()))
        .filter(first -> !first.uid().isBlank())
        .filter(
            first ->
                first.folder().equals(dashboard.folder())
                    || !first.document().equals(dashboard.document()));
  }

  /** The first dashboard of the folder with the same title; empty for the first one itself. */
  public Optional<DashboardOutline> firstWithTitleOf(LintedDashboard dashboard) {
    String title = dashboard.document().title();
    return Optional.ofNullable(byTitle.get(title(dashboard.folder(), title)))
        .filter(first -> !first.file().equals(dashboard.file()) && !title.isBlank());
  }
}
