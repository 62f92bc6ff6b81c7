package io.panelwright.importer.savemodel;

import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.migration.MigrationLog;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A dashboard of the current schema as Grafana would save it: sorted keys, no nulls, defaults
 * filled in, unknown members removed, no gaps between sections. The log contains every removed
 * value.
 *
 * @param settings the members of the dashboard except panels, variables and annotations
 * @param sections sections from the top
 */
public record SaveModel(
    JsonObject settings,
    List<SavedSection> sections,
    List<JsonObject> variables,
    List<JsonObject> annotations,
    Profile profile) {

  /** Members that no saved dashboard has, or that are stored in other components. */
  private static final Set<String> SEPARATE_MEMBERS =
      Set.of("annotations", "id", "iteration", "panels", "schemaVersion", "templating", "version");

  /** Grafana's defaults for absent members. */
  private static final JsonObject DEFAULTS =
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

  public SaveModel {
    sections = List.copyOf(sections);
    variables = List.copyOf(variables);
    annotations = List.copyOf(annotations);
  }

  /**
   * A row and its panels.
   *
   * @param row empty for panels above the first row
   * @param panels panels in Grafana's order, each with its position in the whole dashboard
   */
  public record SavedSection(Optional<JsonObject> row, List<JsonObject> panels) {

    public SavedSection {
      panels = List.copyOf(panels);
    }
  }

  /**
   * Creates the save model of a migrated dashboard, which has no unknown members; logs other
   * removed values.
   */
  public static SaveModel create(DashboardDocument document, Profile profile, MigrationLog log) {
    JsonObject source =
        ValueTypeRepairer.repair(JavaScriptNumberFormat.normalize(document.json()), profile, log);
    // The nulls of panels count: Grafana adds no default for them.
    JsonArray sourcePanels = source.array("panels");
    var json = (JsonObject) CanonicalJson.sortWithoutNulls(source.without("panels"));
    var panels = new PanelSaveModelConverter(profile, log);
    List<SavedSection> sections = new LayoutSaveModelConverter(panels, log).convert(sourcePanels);
    var annotations = new AnnotationSaveModelConverter(sections, log);
    return new SaveModel(
        settings(json, profile),
        sections,
        list(json, "templating").map(VariableSaveModelConverter::convert).toList(),
        list(json, "annotations").map(annotations::convert).toList(),
        profile);
  }

  private static Stream<JsonObject> list(JsonObject json, String key) {
    return json.object(key).array("list").objects();
  }

  private static JsonObject settings(JsonObject json, Profile profile) {
    GrafanaSchema schema = GrafanaSchema.forProfile(profile);
    JsonObject settings = schema.completeSettings(DEFAULTS);
    for (var member : json.members().entrySet()) {
      String key = member.getKey();
      settings = SEPARATE_MEMBERS.contains(key) ? settings : settings.with(key, member.getValue());
    }
    return schema.completeSettings(
        settings.with(
            "links", LinkSaveModelConverter.convertDashboardLinks(settings.array("links"))));
  }

  /** The whole document. */
  public DashboardDocument document() {
    List<Json> panels = new ArrayList<>();
    for (SavedSection part : sections) {
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
            .with("schemaVersion", GrafanaSchema.forProfile(profile).schemaVersion())
            .with("templating", list(variables));
    return CanonicalJson.canonicalize(new DashboardDocument(json));
  }

  private static JsonObject list(List<JsonObject> items) {
    return Json.object().with("list", array(items));
  }

  private static JsonArray array(List<JsonObject> items) {
    return new JsonArray(List.<Json>copyOf(items));
  }
}
