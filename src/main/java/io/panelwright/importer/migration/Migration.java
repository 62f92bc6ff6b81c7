package io.panelwright.importer.migration;

import io.panelwright.document.DashboardDocument;
import io.panelwright.importer.migration.panel.PanelMigrations;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings a dashboard to the form that Grafana has after loading it. */
public final class Migration {

  /** The annotation that every dashboard has: those that people make, and alerts. */
  public static final JsonObject STANDARD_ANNOTATION = Presets.BUILT_IN;

  private Migration() {}

  /**
   * What a dashboard became.
   *
   * @param steps what was changed, in order
   */
  public record Migrated(DashboardDocument document, List<Step> steps) {

    public Migrated {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One kind of change.
   *
   * @param since the schemaVersion that brought it; empty where Grafana does it to all dashboards
   * @param what in words
   * @param places such as {@code panel 4 "Latency"}, {@code variable $cluster} or {@code dashboard}
   */
  public record Step(Optional<Integer> since, String what, List<String> places) {

    public Step {
      places = List.copyOf(places);
    }
  }

  /**
   * The dashboard as Grafana of this profile has it after loading. Takes any JSON object whatever;
   * of what came out nothing changes a second time. Panels stay in the order of the file.
   */
  public static Migrated migrate(DashboardDocument document, Profile profile) {
    var notes = new Notes();
    Vocabulary words = Vocabulary.of(profile);
    JsonObject json = Shapes.repaired(document.json(), notes);
    json = LibraryPanels.defined(Inputs.answered(json, notes), notes);
    json = PanelIds.unique(json, notes);
    long version = version(json);
    json = upgraded(json, version, words.schemaVersion(), notes);
    json = References.completed(json, version, notes);
    json = Loading.completed(json, words, notes);
    return new Migrated(new DashboardDocument(json), notes.steps());
  }

  private static long version(JsonObject dashboard) {
    double said = JavaScript.number(dashboard.get("schemaVersion")).orElse(0);
    return (long) Math.floor(said);
  }

  private static JsonObject upgraded(JsonObject dashboard, long from, long to, Notes notes) {
    JsonObject changed = Loading.begun(Upgrades.apply(dashboard, from, to, notes), notes);
    if (from > to) {
      notes.add(
          "schemaVersion " + from + " is newer than this Grafana's " + to + ": taken as it is",
          Notes.DASHBOARD);
    }
    return converted(changed, notes).with("schemaVersion", to);
  }

  /** What panels can no longer say, the dashboard's annotations say. */
  private static JsonObject converted(JsonObject dashboard, Notes notes) {
    List<Json> annotations = new ArrayList<>();
    JsonObject changed =
        Change.panels(
            dashboard,
            panel -> {
              PanelMigrations.Result result = PanelMigrations.migrate(panel);
              result.steps().forEach(step -> notes.add(step, Notes.panel(panel)));
              annotations.addAll(result.annotations());
              return result.panel();
            });
    if (annotations.isEmpty()) {
      return changed;
    }
    annotations.addAll(0, changed.object("annotations").array("list").items());
    return changed.withAt("annotations.list", new JsonArray(annotations));
  }
}
