package io.panelwright.policy;

import io.panelwright.contract.Contract;
import io.panelwright.document.AnnotationView;
import io.panelwright.document.DashboardDocument;
import io.panelwright.document.DatasourceRef;
import io.panelwright.document.PanelView;
import io.panelwright.document.TargetView;
import io.panelwright.document.VariableView;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Promql;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A dashboard as policies look at it: panels with their places, queries that were read, and what is
 * known of the system. Everything is worked out once.
 */
public final class Subject {

  private final DashboardDocument document;
  private final Optional<Contract> contract;
  private final Vocabulary vocabulary;
  private final Dialect dialect;
  private final List<Placed> panels = new ArrayList<>();
  private final List<Placed> rows = new ArrayList<>();
  private final List<Ask> asks = new ArrayList<>();
  private final Datasources datasources;

  private Subject(
      DashboardDocument document,
      Optional<Contract> contract,
      Vocabulary vocabulary,
      Dialect dialect) {
    this.document = document;
    this.contract = contract;
    this.vocabulary = vocabulary;
    this.dialect = dialect;
    this.datasources = new Datasources(document);
    collectPanels(document.json().array("panels"), Where.ROOT.at("panels"), "", false);
    collectOldRows();
    panels.forEach(this::collectTargets);
    collectVariables();
    collectAnnotations();
  }

  /** A dashboard, read. */
  public static Subject of(
      DashboardDocument document,
      Optional<Contract> contract,
      Vocabulary vocabulary,
      Dialect dialect) {
    return new Subject(document, contract, vocabulary, dialect);
  }

  /** The dashboard. */
  public DashboardDocument document() {
    return document;
  }

  /** What is known of the system; empty for a dashboard of strangers. */
  public Optional<Contract> contract() {
    return contract;
  }

  /** The words of the Grafana version. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** All panels but rows, in the order of the document. */
  public List<Placed> panels() {
    return List.copyOf(panels);
  }

  /** All rows. */
  public List<Placed> rows() {
    return List.copyOf(rows);
  }

  /** All PromQL of the dashboard, whether it can be read or not. */
  public List<Ask> asks() {
    return List.copyOf(asks);
  }

  /** The variables with their places, in order. */
  public List<PlacedVariable> variables() {
    List<PlacedVariable> placed = new ArrayList<>();
    List<VariableView> views = document.variables();
    Where list = Where.ROOT.at("templating", "list");
    int i = 0;
    for (int index : objects(document.json().object("templating").array("list"))) {
      VariableView view = views.get(i++);
      placed.add(new PlacedVariable(view, list.at(index).named("variable " + view.name())));
    }
    return placed;
  }

  /** A variable and where it stands. */
  public record PlacedVariable(VariableView view, Where where) {}

  /** Which datasources the dashboard's references mean. */
  public Datasources datasources() {
    return datasources;
  }

  /** Positions of the objects in an array. */
  private static List<Integer> objects(JsonArray array) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < array.items().size(); i++) {
      if (array.items().get(i) instanceof JsonObject) {
        found.add(i);
      }
    }
    return found;
  }

  private void collectPanels(JsonArray array, Where list, String outer, boolean collapsed) {
    String section = outer;
    for (int index : objects(array)) {
      PanelView view = new PanelView((JsonObject) array.items().get(index));
      Where where = list.at(index);
      if (view.isRow()) {
        section = view.title();
        rows.add(new Placed(view, where.named(name(section)), section, false));
        collectPanels(view.json().array("panels"), where.at("panels"), section, true);
      } else {
        add(view, where, section, collapsed);
      }
    }
  }

  /** Dashboards before schema version 16 keep their panels in rows. */
  private void collectOldRows() {
    JsonArray array = document.json().array("rows");
    for (int index : objects(array)) {
      JsonObject row = (JsonObject) array.items().get(index);
      String section = row.string("title").orElse("");
      Where list = Where.ROOT.at("rows", index, "panels");
      JsonArray inner = row.array("panels");
      for (int i : objects(inner)) {
        add(new PanelView((JsonObject) inner.items().get(i)), list.at(i), section, false);
      }
    }
  }

  private void add(PanelView view, Where where, String section, boolean collapsed) {
    Where named = section.isBlank() ? where : where.named(section);
    Placed panel = new Placed(view, named, section, collapsed);
    panels.add(new Placed(view, named.named(panel.name()), section, collapsed));
  }

  private static String name(String title) {
    return title.isBlank() ? "row" : title;
  }

  /** The targets of a panel with their places. */
  public List<Target> targets(Placed panel) {
    List<Target> targets = new ArrayList<>();
    JsonArray array = panel.view().json().array("targets");
    for (int index : objects(array)) {
      TargetView view = new TargetView((JsonObject) array.items().get(index));
      String letter = view.refId().isEmpty() ? "query" : "query " + view.refId();
      targets.add(new Target(view, panel.where().at("targets", index).named(letter)));
    }
    return targets;
  }

  private void collectTargets(Placed panel) {
    for (Target target : targets(panel)) {
      Optional<String> expr = target.view().expr().filter(text -> !text.isBlank());
      Optional<DatasourceRef> asked = asked(panel, target);
      if (expr.isPresent() && datasources.isPrometheus(asked)) {
        asks.add(
            new Ask(
                Ask.Kind.TARGET,
                target.where().at("expr"),
                Promql.parse(expr.get(), dialect),
                0,
                expr.get(),
                asked,
                Optional.of(panel),
                Optional.of(target)));
      }
    }
  }

  /** What a target asks: its own datasource, or its panel's. */
  private static Optional<DatasourceRef> asked(Placed panel, Target target) {
    return target.view().datasource().or(() -> panel.view().datasource());
  }

  private void collectVariables() {
    // A variable's query is a function of Grafana's around PromQL.
    for (PlacedVariable variable : variables()) {
      VariableView view = variable.view();
      if (view.type().equals("query") && datasources.isPrometheus(view.datasource())) {
        VariableAsks.of(variable, dialect).ifPresent(asks::add);
      }
    }
  }

  private void collectAnnotations() {
    JsonArray array = document.json().object("annotations").array("list");
    for (int index : objects(array)) {
      AnnotationView view = new AnnotationView((JsonObject) array.items().get(index));
      Optional<String> expr = view.expr().filter(text -> !text.isBlank());
      if (expr.isPresent() && datasources.isPrometheus(view.datasource())) {
        Where where = Where.ROOT.at("annotations", "list", index);
        asks.add(
            new Ask(
                Ask.Kind.ANNOTATION,
                where
                    .at(view.json().has("expr") ? "expr" : "target")
                    .named("annotation " + view.name()),
                Promql.parse(expr.get(), dialect),
                0,
                expr.get(),
                view.datasource(),
                Optional.empty(),
                Optional.empty()));
      }
    }
  }
}
