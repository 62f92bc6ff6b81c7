package io.panelwright.cli.lint;

import io.panelwright.cli.lint.FileLinter.LintedFile;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diagnostic.Finding;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A finding with what identifies its place, whatever its line.
 *
 * @param source the file or the dashboard
 * @param panel the JSON of the panel, if the finding is in one
 */
record LocatedFinding(Finding finding, String source, Optional<JsonObject> panel) {

  private record PanelStart(Position position, JsonObject panel) {}

  /**
   * Locates findings of files.
   *
   * @param name the name of a finding's source, for a file
   */
  static List<LocatedFinding> locate(
      List<Finding> findings, List<LintedFile> files, UnaryOperator<String> name) {
    List<PanelStart> starts = new ArrayList<>();
    for (LintedFile linted : files) {
      JsonObject json = linted.file().document().json();
      collect(linted.file(), JsonPointer.ROOT, json, starts);
    }
    starts.sort(Comparator.comparing(PanelStart::position));
    return findings.stream()
        .map(
            finding ->
                new LocatedFinding(
                    finding,
                    finding.location().position().map(p -> name.apply(p.file())).orElse(""),
                    panel(finding, starts)))
        .toList();
  }

  /** Adds all panels at any depth. */
  private static void collect(
      DashboardFile file, JsonPointer at, JsonObject holder, List<PanelStart> starts) {
    for (String list : List.of("panels", "rows")) {
      JsonArray items = holder.array(list);
      for (int i = 0; i < items.size(); i++) {
        if (items.items().get(i) instanceof JsonObject panel) {
          JsonPointer pointer = at.child(list).child(i);
          starts.add(new PanelStart(file.position(pointer), panel));
          collect(file, pointer, panel, starts);
        }
      }
    }
  }

  /**
   * The last panel that starts before the finding, if the finding names a part of the dashboard.
   */
  private static Optional<JsonObject> panel(Finding finding, List<PanelStart> starts) {
    Optional<Position> place = finding.location().position();
    if (place.isEmpty() || finding.location().path().size() < 2) {
      return Optional.empty();
    }
    Optional<JsonObject> found = Optional.empty();
    for (PanelStart start : starts) {
      boolean before =
          start.position.file().equals(place.get().file())
              && start.position.compareTo(place.get()) <= 0;
      found = before ? Optional.of(start.panel) : found;
    }
    return found;
  }
}
