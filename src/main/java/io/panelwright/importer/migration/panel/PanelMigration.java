package io.panelwright.importer.migration.panel;

import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.PanelType;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One panel on its way to today's form, and what was done to it. */
final class PanelMigration {

  private static final Vocabulary TODAY = Vocabulary.of(Profile.DEFAULT);

  private static final List<Conversion> CONVERSIONS =
      List.of(
          new GraphConversion(),
          new SinglestatConversion(),
          new TableConversion(),
          new PieConversion(),
          new WorldmapConversion(),
          new DiscreteConversion(),
          new HeatmapConversion(),
          new HeatmapNewConversion(),
          new TextConversion(),
          new AlertListConversion(),
          ListConversion.DASHBOARDS);

  private final List<String> steps = new ArrayList<>();
  private final List<JsonObject> annotations = new ArrayList<>();
  private JsonObject panel;

  private PanelMigration(JsonObject panel) {
    this.panel = panel;
  }

  /** Migrates a panel whose dashboard has the newest schema version already. */
  static PanelMigration of(JsonObject panel) {
    PanelMigration migration = new PanelMigration(panel);
    migration.migrate();
    return migration;
  }

  /** The panel in today's form. */
  JsonObject panel() {
    return panel;
  }

  /** Annotations that the dashboard must get, so that nothing is lost. */
  List<JsonObject> annotations() {
    return List.copyOf(annotations);
  }

  /** What was done, in words and in order; empty when the panel is as it was. */
  List<String> steps() {
    return List.copyOf(steps);
  }

  private void migrate() {
    JsonObject before = panel;
    CONVERSIONS.stream()
        .filter(conversion -> conversion.isFor(panel))
        .findFirst()
        .ifPresentOrElse(this::convert, this::leaveOut);
    change(Change.of(type()));
    change(SharedOptions.CHANGES);
    if (!panel.equals(before) && TODAY.panel(type()).isPresent()) {
      panel = panel.with("pluginVersion", TODAY.pluginVersion());
    }
  }

  private String type() {
    return panel.string("type").orElse("");
  }

  private void convert(Conversion conversion) {
    JsonObject old = panel;
    panel = Leftovers.without(conversion.convert(old));
    String from = old.string("type").orElse("");
    steps.add(
        from.equals(type())
            ? from + ": settings moved to today's options"
            : "converted " + from + " to " + type());
    annotations.addAll(conversion.annotations(old));
    if (!annotations.isEmpty()) {
      steps.add("timeRegions became annotations of the dashboard");
    }
    Set<String> lost = new LinkedHashSet<>(Leftovers.said(old, conversion.reads(old)));
    TODAY.panel(type()).ifPresent(type -> keepKnownFields(old, type, lost));
    drop(lost);
  }

  private void keepKnownFields(JsonObject old, PanelType type, Set<String> lost) {
    FieldConfig known = new KnownFields(type).only(FieldConfig.of(panel));
    lost.addAll(KnownFields.lost(FieldConfig.of(old), known));
    if (panel.has("fieldConfig")) {
      panel = known.in(panel);
    }
  }

  /** Plugins of others may have any members; core panels have those that Grafana knows. */
  private void leaveOut() {
    if (TODAY.panel(type()).isPresent()) {
      Set<String> names = Leftovers.names(panel);
      panel = Leftovers.without(panel);
      drop(names);
    }
  }

  private void drop(Set<String> lost) {
    if (!lost.isEmpty()) {
      steps.add(
          "dropped: " + lost.stream().map(Leftovers::called).collect(Collectors.joining(", ")));
    }
  }

  private void change(List<Change> changes) {
    for (Change change : changes) {
      JsonObject changed = change.how().apply(panel);
      if (!changed.equals(panel)) {
        panel = changed;
        steps.add(type() + ": " + change.words());
      }
    }
  }
}
