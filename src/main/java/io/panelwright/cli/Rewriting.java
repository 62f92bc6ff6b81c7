package io.panelwright.cli;

import io.panelwright.diff.DiffText;
import io.panelwright.diff.Difference;
import io.panelwright.document.DashboardFile;
import java.nio.file.Path;

/**
 * What rendering does to a file.
 *
 * @param summary in a few words
 * @param parts what differs in the dashboard; empty where only bytes do
 */
record Rewriting(String summary, String parts) {

  /** Parts that are told; {@code diff} tells all. */
  private static final int MOST = 20;

  /** From a file's text, which may be anything. */
  static Rewriting of(Path file, String text, String rendered) {
    DashboardFile after = DashboardFile.read(Utf8.name(file), rendered).file().orElseThrow();
    return DashboardFile.read(Utf8.name(file), text)
        .file()
        .map(before -> of(before, after))
        .orElseGet(() -> new Rewriting("no dashboard can be read there", ""));
  }

  private static Rewriting of(DashboardFile before, DashboardFile after) {
    Difference difference = Difference.between(before, after);
    if (difference.isEmpty()) {
      String how = before.form() == after.form() ? "other bytes" : "another form";
      return new Rewriting("the same dashboard in " + how, "");
    }
    return new Rewriting(difference.summary(), DiffText.parts(difference, MOST));
  }
}
