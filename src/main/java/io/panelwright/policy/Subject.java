package io.panelwright.policy;

import io.panelwright.contract.Contract;
import io.panelwright.document.DashboardDocument;
import io.panelwright.document.TargetView;
import io.panelwright.document.VariableView;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.analysis.Catalog;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A dashboard as policies look at it: panels with their places, queries that were read, and what is
 * known of the system. Everything is worked out once.
 */
public final class Subject {

  private final DashboardDocument document;
  private final Optional<Contract> contract;
  private final Vocabulary vocabulary;
  private final Dialect dialect;
  private final List<DashboardDocument> siblings;
  private final List<Placed> panels;
  private final List<Placed> rows;
  private final List<PlacedVariable> variables;
  private final List<Ask> asks;
  private final List<Text> texts;
  private final Datasources datasources;

  private Subject(
      DashboardDocument document,
      Optional<Contract> contract,
      Vocabulary vocabulary,
      Dialect dialect,
      List<DashboardDocument> siblings) {
    this.document = document;
    this.contract = contract;
    this.vocabulary = vocabulary;
    this.dialect = dialect;
    this.siblings = List.copyOf(siblings);
    this.datasources = new Datasources(document);
    Layout layout = Layout.of(document);
    this.panels = layout.panels();
    this.rows = layout.rows();
    this.variables = placed(document);
    this.asks = asks(contract);
    this.texts = Texts.of(document.json(), named());
  }

  /** The contract's facts come first; where it has none, names tell. */
  private List<Ask> asks(Optional<Contract> contract) {
    Catalog catalog = contract.map(facts -> facts.or(Catalog.BY_NAME)).orElse(Catalog.BY_NAME);
    Asks found = new Asks(datasources, dialect, catalog);
    panels.forEach(panel -> targets(panel).forEach(target -> found.collectTarget(panel, target)));
    variables.forEach(found::collectVariable);
    found.collectAnnotations(document);
    return found.found();
  }

  /** Places of panels, rows and variables by pointer. */
  private Map<List<String>, Where> named() {
    return Stream.of(
            panels.stream().map(Placed::where),
            rows.stream().map(Placed::where),
            variables.stream().map(PlacedVariable::where))
        .flatMap(places -> places)
        .collect(Collectors.toMap(Where::pointer, where -> where));
  }

  /** A dashboard, read. */
  public static Subject of(
      DashboardDocument document,
      Optional<Contract> contract,
      Vocabulary vocabulary,
      Dialect dialect) {
    return new Subject(document, contract, vocabulary, dialect, List.of());
  }

  /**
   * A dashboard, read.
   *
   * @param siblings dashboards that stand in Grafana beside it, whatever the contract knows
   */
  public static Subject of(
      DashboardDocument document,
      Optional<Contract> contract,
      Vocabulary vocabulary,
      Dialect dialect,
      List<DashboardDocument> siblings) {
    return new Subject(document, contract, vocabulary, dialect, siblings);
  }

  /** The dashboard. */
  public DashboardDocument document() {
    return document;
  }

  /** What is known of the system; empty for a dashboard of strangers. */
  public Optional<Contract> contract() {
    return contract;
  }

  /** Dashboards that stand in Grafana beside it, as far as they are known. */
  public List<DashboardDocument> siblings() {
    return siblings;
  }

  /**
   * Whether the contract states what a selector's metric is; otherwise its name is all there is.
   */
  public boolean isStated(VectorSelector selector) {
    return contract.isPresent()
        && selector.metric().flatMap(name -> contract.get().series(name)).isPresent();
  }

  /** The words of the Grafana version. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The language of its queries. */
  public Dialect dialect() {
    return dialect;
  }

  /** All panels but rows, in the order of the document. */
  public List<Placed> panels() {
    return panels;
  }

  /** All rows. */
  public List<Placed> rows() {
    return rows;
  }

  /** All PromQL of the dashboard, whether it can be read or not. */
  public List<Ask> asks() {
    return asks;
  }

  /** All strings of the dashboard, in order. */
  public List<Text> texts() {
    return texts;
  }

  /** The variables with their places, in order. */
  public List<PlacedVariable> variables() {
    return variables;
  }

  private static List<PlacedVariable> placed(DashboardDocument document) {
    List<PlacedVariable> placed = new ArrayList<>();
    JsonArray array = document.json().object("templating").array("list");
    Where list = Where.ROOT.at("templating", "list");
    for (int index : objects(array)) {
      VariableView view = new VariableView((JsonObject) array.items().get(index));
      placed.add(new PlacedVariable(view, list.at(index).named("variable " + view.name())));
    }
    return List.copyOf(placed);
  }

  /** A variable and where it stands. */
  public record PlacedVariable(VariableView view, Where where) {}

  /** Which datasources the dashboard's references mean. */
  public Datasources datasources() {
    return datasources;
  }

  /** Positions of the objects in an array. */
  static List<Integer> objects(JsonArray array) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < array.items().size(); i++) {
      if (array.items().get(i) instanceof JsonObject) {
        found.add(i);
      }
    }
    return found;
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
}
