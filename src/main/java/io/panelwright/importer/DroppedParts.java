package io.panelwright.importer;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.importer.migration.DashboardMigration;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Parts of a source that the result does not have.
 *
 * @param kind the parts, such as {@code panel}
 * @param reason why they were dropped; empty if it is unknown
 * @param places such as {@code panel 4 "Latency"}; empty if only the number is known
 * @param count the number of parts
 */
public record DroppedParts(String kind, String reason, List<String> places, int count) {

  private static final String PANEL = "panel";

  public DroppedParts {
    places = List.copyOf(places);
  }

  private static DroppedParts of(String kind, String reason, List<String> places) {
    return new DroppedParts(kind, reason, places, places.size());
  }

  private static DroppedParts of(DashboardMigration.Step step) {
    boolean panels = step.places().stream().anyMatch(place -> place.startsWith(PANEL));
    String kind = panels ? PANEL : step.places().get(0).split(" ", 2)[0];
    return of(kind, step.description().replaceFirst("^dropped ", ""), step.places());
  }

  /**
   * Collects what the migration dropped, and compares the number of panels.
   *
   * @param panels the number of panels of the result
   */
  static List<DroppedParts> collect(
      DashboardFile file, List<DashboardMigration.Step> steps, int panels) {
    List<DroppedParts> dropped = new ArrayList<>();
    if (!file.unplacedElements().isEmpty()) {
      dropped.add(of("element", "not in the layout", file.unplacedElements()));
    }
    int known = 0;
    for (DashboardMigration.Step step : steps) {
      if (step.drops()) {
        dropped.add(of(step));
        known += (int) step.places().stream().filter(place -> place.startsWith(PANEL)).count();
      }
    }
    long missing = countPanels(file.document().json()) - known - panels;
    if (missing > 0) {
      dropped.add(new DroppedParts(PANEL, "", List.of(), (int) missing));
    }
    return dropped;
  }

  /** The panels of a dashboard of any schemaVersion, without rows. */
  private static long countPanels(JsonObject dashboard) {
    Stream<JsonObject> rows =
        dashboard.array("panels").isEmpty()
            ? dashboard.array("rows").objects()
            : Stream.of(dashboard);
    return rows.flatMap(row -> row.array("panels").objects()).mapToLong(DroppedParts::count).sum();
  }

  private static long count(JsonObject panel) {
    boolean row = panel.string("type").filter("row"::equals).isPresent();
    return row ? panel.array("panels").objects().mapToLong(DroppedParts::count).sum() : 1;
  }
}
