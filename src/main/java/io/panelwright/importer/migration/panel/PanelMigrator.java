package io.panelwright.importer.migration.panel;

import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Migrates one panel and collects the steps. */
final class PanelMigrator {

  private final GrafanaSchema schema;
  private final List<String> steps = new ArrayList<>();
  private final List<JsonObject> annotations = new ArrayList<>();
  private JsonObject panel;

  private PanelMigrator(JsonObject panel, GrafanaSchema schema) {
    this.panel = panel;
    this.schema = schema;
  }

  /** Migrates a panel whose dashboard has the newest schema version. */
  static PanelMigrator migrate(JsonObject panel, GrafanaSchema schema) {
    PanelMigrator migration = new PanelMigrator(panel, schema);
    migration.run();
    return migration;
  }

  private List<PanelTypeMigration> typeMigrations() {
    return List.of(
        new GraphMigration(),
        new SinglestatMigration(schema),
        new TableMigration(),
        new PieChartMigration(),
        new WorldmapMigration(),
        new DiscretePanelMigration(),
        new HeatmapMigration(),
        new HeatmapNewMigration(),
        new TextMigration(),
        new AlertListMigration(),
        RenamedMembersMigration.DASHBOARD_LIST);
  }

  /** The migrated panel. */
  JsonObject panel() {
    return panel;
  }

  /** Annotations to add to the dashboard, so that no setting is lost. */
  List<JsonObject> annotations() {
    return List.copyOf(annotations);
  }

  /** Descriptions of the changes, in order; empty if nothing changed. */
  List<String> steps() {
    return List.copyOf(steps);
  }

  private void run() {
    JsonObject before = panel;
    typeMigrations().stream()
        .filter(conversion -> conversion.appliesTo(panel))
        .findFirst()
        .ifPresentOrElse(this::convert, this::dropUnknown);
    apply(OptionMigrationRegistry.forType(type()));
    apply(SharedOptionsMigration.MIGRATIONS);
    if (!panel.equals(before) && schema.panel(type()).isPresent()) {
      panel = panel.with("pluginVersion", schema.pluginVersion());
    }
  }

  private String type() {
    return panel.string("type").orElse("");
  }

  private void convert(PanelTypeMigration conversion) {
    JsonObject old = panel;
    panel = UnreadMembers.remove(conversion.migrate(old));
    String from = old.string("type").orElse("");
    steps.add(
        from.equals(type())
            ? from + ": moved settings to options"
            : "converted " + from + " to " + type());
    annotations.addAll(conversion.annotations(old));
    if (!annotations.isEmpty()) {
      steps.add("timeRegions became annotations of the dashboard");
    }
    Set<String> lost =
        new LinkedHashSet<>(UnreadMembers.collectPaths(old, conversion.readPaths(old)));
    schema.panel(type()).ifPresent(type -> dropUnknownFields(old, type, lost));
    drop(lost);
  }

  private void dropUnknownFields(JsonObject old, PanelType type, Set<String> lost) {
    FieldConfig known = new FieldConfigFilter(type).filter(FieldConfig.read(panel));
    lost.addAll(FieldConfigFilter.removedPaths(FieldConfig.read(old), known));
    if (panel.has("fieldConfig")) {
      panel = known.writeTo(panel);
    }
  }

  /** Panels of external plugins may have any members; core panels have those that Grafana has. */
  private void dropUnknown() {
    if (schema.panel(type()).isPresent()) {
      Set<String> names = UnreadMembers.collectNames(panel);
      panel = UnreadMembers.remove(panel);
      drop(names);
    }
  }

  private void drop(Set<String> lost) {
    if (!lost.isEmpty()) {
      steps.add(
          "dropped: "
              + lost.stream().map(UnreadMembers::describe).collect(Collectors.joining(", ")));
    }
  }

  private void apply(List<OptionMigration> changes) {
    for (OptionMigration change : changes) {
      if (change.since() > schema.panelVersion()) {
        continue;
      }
      JsonObject changed = change.operation().apply(panel);
      if (!changed.equals(panel)) {
        panel = changed;
        steps.add(type() + ": " + change.description());
      }
    }
  }
}
