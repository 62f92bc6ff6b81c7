package io.panelwright.dsl;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.BasePanel;
import io.panelwright.dsl.panel.FieldOverride;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.Panels;
import io.panelwright.dsl.panel.RenderingCondition;
import io.panelwright.dsl.query.DatasourceVariableQuery;
import io.panelwright.dsl.query.Loki;
import io.panelwright.dsl.query.VariableQuery;
import io.panelwright.dsl.transform.Transformation;
import io.panelwright.dsl.variable.Variable;
import io.panelwright.dsl.variable.VariableChoice;
import io.panelwright.dsl.variable.Variables;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.grafana.schema.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Dashboards that together use every method of the dsl. */
public final class FeatureDashboards {

  private FeatureDashboards() {}

  public static List<Dashboard> dashboards() {
    List<Dashboard> all = new ArrayList<>();
    EveryDslMethod.panels().forEach(kind -> all.add(dashboard("Methods", methods(kind))));
    all.add(dashboard("Overrides", overrides()));
    all.add(dashboard("Generic", genericPanels()));
    all.add(dashboard("Queries", queries()));
    all.add(dashboard("Transformations", transformations()));
    Dashboard base = dashboard();
    EveryDslMethod.of(base).forEach(call -> all.add(call.result()));
    for (Variable kind : variables()) {
      all.add(base.variables(kind));
      EveryDslMethod.of(kind).forEach(call -> all.add(base.variables(call.result())));
    }
    samples(VariableQuery.class)
        .forEach(query -> all.add(base.variables(Variables.query("v", query))));
    samples(Annotation.class).forEach(annotation -> all.add(base.annotations(annotation)));
    all.add(
        base.annotations(
            EveryDslMethod.targets().stream()
                .map(target -> Annotation.annotation("Mark", Color.RED, target))
                .toArray(Annotation[]::new)));
    EveryDslMethod.datasources().stream()
        .flatMap(source -> EveryDslMethod.results(source, DatasourceVariableQuery.class).stream())
        .map(query -> Variables.query("v", (DatasourceVariableQuery) query))
        .forEach(variable -> all.add(base.variables(variable)));
    Section section = Section.section("S", Shop.PAYMENT, Panels.text("T", "Hello"));
    all.add(dashboard(section.collapsed().key("a"), section.repeat("v").key("b"), section));
    all.addAll(arrangements());
    return all;
  }

  /** Features of the v2 format only: tabs, auto grids, conditions, variables of sections. */
  private static List<Dashboard> arrangements() {
    List<Dashboard> all = new ArrayList<>();
    Panel text = Panels.text("T", "Hello").key("t");
    Section bare = Section.section("S", Shop.PAYMENT, text);
    for (AutoGrid grid : samples(AutoGrid.class)) {
      Panel repeated = Panels.text("R", "Hello").key("r").repeat("v");
      all.add(dashboard(bare.and(repeated).autoGrid(grid).tab()));
    }
    for (RenderingCondition condition : samples(RenderingCondition.class)) {
      Panel shown = Panels.text("C", "Hello").key("c").hideWhenAny(condition);
      Section section = Section.section("S", Shop.PAYMENT, shown);
      AutoGrid grid = AutoGrid.maxColumns(2);
      all.add(dashboard(section.autoGrid(grid).showWhen(condition).tab("Tab")));
    }
    for (Variable own : variables()) {
      all.add(Dashboard.dashboard("own", "Own", bare.variables(own), bare.key("x").tab("Tab")));
    }
    all.add(Dashboard.dashboard("bare", "Bare", bare.withoutHeader()));
    return all;
  }

  /** A panel for each method of a typed panel. */
  private static List<Panel> methods(Panel base) {
    List<Panel> panels = new ArrayList<>(List.of(base));
    EveryDslMethod.of(base).forEach(call -> panels.add(call.result()));
    return panels;
  }

  /** Overrides with each of their methods, and with each matcher. */
  private static List<Panel> overrides() {
    List<Panel> panels = new ArrayList<>();
    FieldOverride override = FieldOverride.override(FieldMatcher.numeric());
    for (var call : EveryDslMethod.of(override)) {
      panels.add(Panels.panel(typeWith(call.result()), "Override").overrides(call.result()));
    }
    for (FieldMatcher matcher : samples(FieldMatcher.class)) {
      FieldOverride matched = FieldOverride.override(matcher).min(0);
      panels.add(Panels.panel("timeseries", "Override").overrides(matched));
    }
    return panels;
  }

  private static List<Panel> transformations() {
    return samples(Transformation.class).stream()
        .<Panel>map(t -> Panels.table("Table", Units.NUMBER, Shop.ANY.query("up")).transform(t))
        .toList();
  }

  private static List<Panel> queries() {
    return EveryDslMethod.targets().stream()
        .<Panel>map(target -> Panels.panel("table", "Query", target))
        .toList();
  }

  /** A panel type that has the field options of the override. */
  private static String typeWith(FieldOverride override) {
    return GrafanaSchema.forProfile(Profile.DEFAULT).panels().values().stream()
        .filter(type -> knows(type, override))
        .map(PanelType::id)
        .findFirst()
        .orElseThrow();
  }

  private static boolean knows(PanelType type, FieldOverride override) {
    Set<String> paths = override.settings().members().keySet();
    return type.fieldOptionPaths().containsAll(paths);
  }

  /** A panel of each other type. */
  private static List<Panel> genericPanels() {
    List<Panel> panels = new ArrayList<>();
    GrafanaSchema.forProfile(Profile.DEFAULT).panels().keySet().stream()
        .map(type -> Panels.panel(type, type, Shop.ANY.query("up")))
        .forEach(panels::add);
    panels.add(Panels.pluginPanel("acme-panel", "1.2.3", "Plugin", Shop.PAYMENT.query("up")));
    panels.add(Panels.libraryPanel("Library", "name", "uid"));
    return panels;
  }

  private static Panel[] keyed(List<Panel> panels) {
    List<Panel> keyed = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      keyed.add((Panel) ((BasePanel<?>) panels.get(i)).key("panel-" + i));
    }
    return keyed.toArray(Panel[]::new);
  }

  private static Dashboard dashboard(String title, List<Panel> panels) {
    return dashboard(Section.section(title, Shop.CHECKOUT, keyed(panels)));
  }

  /** A dashboard with a panel for annotations to refer to, and a variable for repetitions. */
  private static Dashboard dashboard(Section... sections) {
    Panel keyed = Panels.text("Keyed", "Hello").key(EveryDslMethod.KEY);
    List<Section> all = new ArrayList<>(List.of(sections));
    all.add(Section.section("Keyed", Shop.ANY, keyed));
    return Dashboard.dashboard("all", "All")
        .variables(Variables.custom("v", "a", "b"))
        .sections(all);
  }

  static List<Variable> variables() {
    return List.of(
        Variables.query("v", Shop.CHECKOUT.labelValues("up", "job")),
        Variables.query("v", Shop.CHECKOUT.labelValues("up", "job")).multi(),
        Variables.custom("v", EveryDslMethod.KEY, "b"),
        Variables.choices(
            "v", VariableChoice.choice("A", EveryDslMethod.KEY), VariableChoice.choice("B", "b")),
        Variables.jsonChoices(
            "v", VariableChoice.choice("A, B", EveryDslMethod.KEY).property("zone", "eu")),
        Variables.datasource("v", "prometheus"),
        Variables.datasource(Shop.DS),
        Variables.interval("v", "1m", "5m"),
        Variables.constant("v", "c"),
        Variables.textbox("v", "t"),
        Variables.toggle("v", "on", "off", true),
        Variables.adhoc("v", Shop.CHECKOUT).filter("job", "=", "cart"),
        Variables.adhoc("v", Loki.datasource("logs")),
        Variables.groupBy("v", Shop.CHECKOUT));
  }

  @SuppressWarnings("unchecked") // samples of a type are of that type
  private static <T> List<T> samples(Class<T> type) {
    return (List<T>) EveryDslMethod.samples(type);
  }
}
