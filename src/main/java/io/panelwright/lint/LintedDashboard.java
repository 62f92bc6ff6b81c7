package io.panelwright.lint;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DashboardFileFormat;

/**
 * A dashboard that lint checks, with its file.
 *
 * @param file the name of the file as findings print it; for a rendered dashboard the name of the
 *     file that {@code render} writes
 * @param format the format of the file
 */
public record LintedDashboard(String file, DashboardFileFormat format, DashboardDocument document) {

  /** A classic dashboard whose file is {@code dashboard.json}. */
  public static LintedDashboard of(DashboardDocument document) {
    return new LintedDashboard("dashboard.json", DashboardFileFormat.CLASSIC, document);
  }

  /** The folder of the file; empty for a file without one. */
  String folder() {
    return folder(file);
  }

  static String folder(String file) {
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }
}
