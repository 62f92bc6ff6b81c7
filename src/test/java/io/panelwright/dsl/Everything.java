package io.panelwright.dsl;

import io.panelwright.vocabulary.PanelType;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Dashboards that together say everything that the dsl can say. */
public final class Everything {

  private Everything() {}

  public static List<Dashboard> dashboards() {
    List<Dashboard> all = new ArrayList<>();
    EveryWord.panels().forEach(kind -> all.add(dashboard("Words", words(kind))));
    all.add(dashboard("Overrides", overrides()));
    all.add(dashboard("Generic", genericPanels()));
    all.add(dashboard("Queries", queries()));
    all.add(dashboard("Transformations", transformations()));
    Dashboard base = dashboard();
    EveryWord.of(base).forEach(said -> all.add(said.result()));
    for (Variable kind : variables()) {
      all.add(base.variables(kind));
      EveryWord.of(kind).forEach(said -> all.add(base.variables(said.result())));
    }
    samples(VariableQuery.class)
        .forEach(query -> all.add(base.variables(Variables.query("v", query))));
    samples(Annotation.class).forEach(annotation -> all.add(base.annotations(annotation)));
    all.add(
        base.annotations(
            EveryWord.targets().stream()
                .map(target -> Annotation.annotation("Mark", Color.RED, target))
                .toArray(Annotation[]::new)));
    EveryWord.datasources().stream()
        .flatMap(source -> EveryWord.answers(source, ForeignVariableQuery.class).stream())
        .map(query -> Variables.query("v", (ForeignVariableQuery) query))
        .forEach(variable -> all.add(base.variables(variable)));
    Section section = Section.section("S", Shop.PAYMENT, Panels.text("T", "Hello"));
    all.add(dashboard(section.collapsed().key("a"), section.repeat("v").key("b"), section));
    all.addAll(arrangements());
    return all;
  }

  /** What only v2 can say: tabs, automatic grids, conditions, variables of sections. */
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

  /** Each word of a typed panel, on a panel of its own. */
  private static List<Panel> words(Panel base) {
    List<Panel> panels = new ArrayList<>(List.of(base));
    EveryWord.of(base).forEach(said -> panels.add(said.result()));
    return panels;
  }

  /** Overrides with each of their words, and with each matcher. */
  private static List<Panel> overrides() {
    List<Panel> panels = new ArrayList<>();
    FieldOverride override = FieldOverride.override(Matcher.numeric());
    for (var said : EveryWord.of(override)) {
      panels.add(Panels.panel(typeWith(said.result()), "Override").overrides(said.result()));
    }
    for (Matcher matcher : samples(Matcher.class)) {
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
    return EveryWord.targets().stream()
        .<Panel>map(target -> Panels.panel("table", "Query", target))
        .toList();
  }

  /** A type of panel whose fields have what the override says. */
  private static String typeWith(FieldOverride override) {
    return Vocabulary.of(Profile.DEFAULT).panels().values().stream()
        .filter(type -> knows(type, override))
        .map(PanelType::id)
        .findFirst()
        .orElseThrow();
  }

  private static boolean knows(PanelType type, FieldOverride override) {
    Set<String> paths = override.settings().members().keySet();
    return type.fieldOptionPaths().containsAll(paths);
  }

  /** A panel of each other kind. */
  private static List<Panel> genericPanels() {
    List<Panel> panels = new ArrayList<>();
    Vocabulary.of(Profile.DEFAULT).panels().keySet().stream()
        .map(type -> Panels.panel(type, type, Shop.ANY.query("up")))
        .forEach(panels::add);
    panels.add(Panels.pluginPanel("acme-panel", "1.2.3", "Plugin", Shop.PAYMENT.query("up")));
    panels.add(Panels.libraryPanel("Library", "name", "uid"));
    return panels;
  }

  private static Panel[] keyed(List<Panel> panels) {
    List<Panel> keyed = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      keyed.add((Panel) ((AnyPanel<?>) panels.get(i)).key("panel-" + i));
    }
    return keyed.toArray(Panel[]::new);
  }

  private static Dashboard dashboard(String title, List<Panel> panels) {
    return dashboard(Section.section(title, Shop.CHECKOUT, keyed(panels)));
  }

  /** With a panel for annotations to refer to, and a variable to repeat by. */
  private static Dashboard dashboard(Section... sections) {
    Panel keyed = Panels.text("Keyed", "Hello").key(EveryWord.KEY);
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
        Variables.custom("v", EveryWord.KEY, "b"),
        Variables.choices("v", Choice.choice("A", EveryWord.KEY), Choice.choice("B", "b")),
        Variables.jsonChoices("v", Choice.choice("A, B", EveryWord.KEY).property("zone", "eu")),
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
    return (List<T>) EveryWord.samples(type);
  }
}
