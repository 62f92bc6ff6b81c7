package io.panelwright.cli.render;

import io.panelwright.cli.Utf8File;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diff.DashboardDiff;
import io.panelwright.diff.DiffText;
import java.nio.file.Path;

/**
 * The change of a file by rendering.
 *
 * @param summary one line
 * @param details changed elements of the dashboard; empty if only bytes differ
 */
record FileChange(String summary, String details) {

  /** Maximum number of changed elements shown; {@code diff} shows all. */
  private static final int MAX_DETAILS = 20;

  /** Compares a file, which may contain any text, with the rendered text. */
  static FileChange compare(Path file, String text, String rendered) {
    DashboardFile after =
        DashboardFile.read(Utf8File.displayName(file), rendered).file().orElseThrow();
    return DashboardFile.read(Utf8File.displayName(file), text)
        .file()
        .map(before -> compare(before, after))
        .orElseGet(() -> new FileChange("it has no readable dashboard", ""));
  }

  private static FileChange compare(DashboardFile before, DashboardFile after) {
    DashboardDiff difference = DashboardDiff.compare(before, after);
    if (difference.isEmpty()) {
      boolean sameFormat = before.format() == after.format();
      return new FileChange(
          sameFormat ? "same dashboard, different bytes" : "same dashboard, different API version",
          "");
    }
    return new FileChange(difference.summary(), DiffText.renderElements(difference, MAX_DETAILS));
  }
}
