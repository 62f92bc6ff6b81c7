package io.panelwright.cli.lint;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diagnostic.Finding;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finding with what identifies its place, whatever its line.
 *
 * @param source the file or the dashboard
 * @param panel the JSON of the panel, if the finding is in one
 */
record LocatedFinding(Finding finding, String source, Optional<JsonObject> panel) {

  private record PanelStart(Position position, JsonObject panel) {}

  /** Finds the panels of the findings of files, one file after the other. */
  static final class Locator {

    // Only looked up, never iterated.
    private final Map<Finding, JsonObject> panels = new HashMap<>();

    /** Finds the panels of a file's findings. */
    void add(LintedFile linted) {
      if (linted.findings().isEmpty()) {
        return;
      }
      List<PanelStart> starts = new ArrayList<>();
      collect(linted.file(), JsonPointer.ROOT, linted.file().document().json(), starts);
      starts.sort(Comparator.comparing(PanelStart::position));
      for (Finding finding : linted.findings()) {
        panel(finding, starts).ifPresent(panel -> panels.put(finding, panel));
      }
    }

    /** Locates findings of the files. */
    List<LocatedFinding> locate(List<Finding> findings) {
      return findings.stream()
          .map(
              finding ->
                  new LocatedFinding(
                      finding,
                      finding.location().position().map(Position::file).orElse(""),
                      Optional.ofNullable(panels.get(finding))))
          .toList();
    }
  }

  /** The finding with its dashboard as the source. */
  LocatedFinding byDashboard() {
    String dashboard = finding.location().path().stream().findFirst().orElse("");
    return new LocatedFinding(finding, dashboard, panel);
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
