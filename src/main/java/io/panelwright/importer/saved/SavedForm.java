package io.panelwright.importer.saved;

import io.panelwright.document.Canonical;
import io.panelwright.document.DashboardDocument;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A dashboard of today's schema as Grafana would save it: sorted keys, no nulls, defaults filled
 * in, what Grafana does not know left out, rows and panels without gaps between sections. Whatever
 * is left out is told.
 *
 * @param settings the members of the dashboard but for panels, variables and annotations
 * @param sections from the top
 */
public record SavedForm(
    JsonObject settings,
    List<Part> sections,
    List<JsonObject> variables,
    List<JsonObject> annotations,
    Profile profile) {

  /** What no saved dashboard has, or what the other parts say. */
  private static final Set<String> APART =
      Set.of("annotations", "id", "iteration", "panels", "schemaVersion", "templating", "version");

  /** What Grafana takes where nothing is said. */
  private static final JsonObject PRESETS =
      Json.object()
          .with("editable", true)
          .with("fiscalYearStartMonth", 0)
          .with("graphTooltip", 0)
          .with("links", Json.array())
          .with("preload", false)
          .with("refresh", "")
          .with("tags", Json.array())
          .with("time", Json.object().with("from", "now-6h").with("to", "now"))
          .with("timepicker", Json.object());

  public SavedForm {
    sections = List.copyOf(sections);
    variables = List.copyOf(variables);
    annotations = List.copyOf(annotations);
  }

  /**
   * A row and its panels.
   *
   * @param row empty for panels above the first row
   * @param panels in Grafana's order, each with its place in the whole dashboard
   */
  public record Part(Optional<JsonObject> row, List<JsonObject> panels) {

    public Part {
      panels = List.copyOf(panels);
    }
  }

  /**
   * The saved form of a dashboard that was migrated, so that it has no members that Grafana does
   * not know; notes what else is left out.
   */
  public static SavedForm of(DashboardDocument document, Profile profile, Notes notes) {
    JsonObject json = (JsonObject) Canonical.sorted(Plain.numbers(document.json()));
    var panels = new SavedPanels(profile, notes);
    List<Part> sections = new SavedLayout(panels, notes).sections(json.array("panels"));
    var annotations = new SavedAnnotations(sections, notes);
    return new SavedForm(
        settings(json, profile),
        sections,
        list(json, "templating").map(SavedVariable::of).toList(),
        list(json, "annotations").map(annotations::of).toList(),
        profile);
  }

  private static Stream<JsonObject> list(JsonObject json, String key) {
    return json.object(key).array("list").objects();
  }

  private static JsonObject settings(JsonObject json, Profile profile) {
    JsonObject settings = PRESETS;
    if (Vocabulary.of(profile).writesEmptyWeekStart()) {
      settings = settings.with("weekStart", "");
    }
    for (var member : json.members().entrySet()) {
      String key = member.getKey();
      settings = APART.contains(key) ? settings : settings.with(key, member.getValue());
    }
    settings = settings.with("links", SavedLinks.ofDashboard(settings.array("links")));
    return settings.string("timezone").filter(String::isEmpty).isPresent()
        ? settings.without("timezone")
        : settings;
  }

  /** The whole document. */
  public DashboardDocument document() {
    List<Json> panels = new ArrayList<>();
    for (Part part : sections) {
      boolean collapsed = part.row.filter(row -> row.isTrue("collapsed")).isPresent();
      part.row.ifPresent(
          row -> panels.add(row.with("panels", collapsed ? array(part.panels) : Json.array())));
      if (!collapsed) {
        panels.addAll(part.panels);
      }
    }
    JsonObject json =
        settings
            .with("annotations", list(annotations))
            .with("panels", new JsonArray(panels))
            .with("schemaVersion", Vocabulary.of(profile).schemaVersion())
            .with("templating", list(variables));
    return Canonical.of(new DashboardDocument(json));
  }

  private static JsonObject list(List<JsonObject> items) {
    return Json.object().with("list", array(items));
  }

  private static JsonArray array(List<JsonObject> items) {
    return new JsonArray(List.<Json>copyOf(items));
  }
}
