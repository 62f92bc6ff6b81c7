package io.panelwright.lint;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.VariableView;
import java.util.List;
import java.util.function.Supplier;

/**
 * What rules compare between dashboards; it stays small, whatever the size of the dashboard.
 *
 * @param file the name of the file as findings print it, unique in a run
 * @param variables the names of the variables, in order
 * @param content the whole dashboard; it may be read again at each call
 */
public record DashboardOutline(
    String file,
    String uid,
    String title,
    List<String> variables,
    Supplier<DashboardDocument> content) {

  public DashboardOutline {
    variables = List.copyOf(variables);
  }

  /** The outline of a dashboard that stays in memory. */
  public static DashboardOutline of(LintedDashboard dashboard) {
    return of(dashboard, dashboard::document);
  }

  /** The outline of a dashboard whose document is read again when a rule needs it. */
  public static DashboardOutline of(
      LintedDashboard dashboard, Supplier<DashboardDocument> content) {
    DashboardDocument document = dashboard.document();
    return new DashboardOutline(
        dashboard.file(),
        document.uid(),
        document.title(),
        document.variables().stream().map(VariableView::name).toList(),
        content);
  }

  /** The whole dashboard. */
  public DashboardDocument document() {
    return content.get();
  }

  /** The folder of the file; empty for a file without one. */
  String folder() {
    return LintedDashboard.folder(file);
  }
}
