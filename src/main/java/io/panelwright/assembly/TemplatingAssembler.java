package io.panelwright.assembly;

import io.panelwright.contract.DatasourceBinding;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.dsl.Annotation;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.query.DatasourceId;
import io.panelwright.dsl.query.Target;
import io.panelwright.dsl.variable.Variable;
import io.panelwright.dsl.variable.VariableReferences;
import io.panelwright.dsl.variable.Variables;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Assembles a dashboard's variables: the author's, preceded by the datasource variables they use.
 */
final class TemplatingAssembler {

  private final List<Variable> variables;
  private final List<Finding> findings = new ArrayList<>();

  TemplatingAssembler(Dashboard dashboard) {
    List<Variable> all = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Variable variable : dashboard.allVariables()) {
      if (!names.add(variable.name()) && !variable.name().isEmpty()) {
        findings.add(
            Finding.error(
                "variable-name-duplicate",
                variable.site().place(),
                "variable $" + variable.name() + " is declared twice",
                "remove one of them"));
      }
    }
    for (DatasourceBinding.Variable binding : requiredBindings(dashboard).values()) {
      if (names.add(binding.name())) {
        all.add(Variables.datasource(binding));
      }
    }
    all.addAll(dashboard.allVariables());
    this.variables = all;
    for (Variable variable : all) {
      variable.datasource().ifPresent(id -> require(id, variable.site().place()));
    }
    dashboard.allVariables().forEach(this::requireInQuery);
  }

  private void requireInQuery(Variable variable) {
    JsonObject settings = variable.settings();
    Optional<String> text =
        variable.type().equals("query") ? settings.string("query") : Optional.empty();
    String query = text.or(() -> settings.object("query").string("query")).orElse("");
    requireIn(query, "the query of $" + variable.name(), variable.site().place());
  }

  List<Finding> findings() {
    return findings;
  }

  /** Reports a datasource variable that is not declared. */
  void require(DatasourceId datasource, Location location) {
    datasource.variable().ifPresent(name -> require(name, "a query uses the datasource", location));
  }

  /** Reports a variable that is not declared. */
  void require(String name, String subject, Location location) {
    if (!names().contains(name)) {
      undeclared(location, subject + " $" + name + ", which the dashboard does not declare");
    }
  }

  /** Reports variables in a text that are neither declared nor built into Grafana. */
  void requireIn(String text, String subject, Location location) {
    List<String> names = names();
    for (String name : VariableReferences.find(text)) {
      if (!names.contains(name)) {
        undeclared(
            location,
            subject
                + " uses $"
                + name
                + ", which the dashboard does not declare"
                + Suggestions.didYouMean(name, names));
      }
    }
  }

  private void undeclared(Location location, String message) {
    List<String> names = names();
    findings.add(
        Finding.error(
            "variable-undeclared",
            location,
            message,
            names.isEmpty()
                ? "declare it"
                : "declare it, or use one of: " + String.join(", ", names)));
  }

  private List<String> names() {
    return variables.stream().map(Variable::name).toList();
  }

  JsonObject json() {
    List<Json> list = variables.stream().<Json>map(TemplatingAssembler::json).toList();
    return Json.object().with("list", new JsonArray(list));
  }

  private static JsonObject json(Variable variable) {
    JsonObject json = variable.settings().with("type", variable.type());
    return variable.datasource().map(id -> json.with("datasource", id.json())).orElse(json);
  }

  private static Map<String, DatasourceBinding.Variable> requiredBindings(Dashboard dashboard) {
    Map<String, DatasourceBinding.Variable> needed = new LinkedHashMap<>();
    datasourceIds(dashboard)
        .flatMap(id -> id.binding().stream())
        .forEach(binding -> add(binding, needed));
    return needed;
  }

  /** The datasources of the dashboard's variables, panels and annotations, in this order. */
  private static Stream<DatasourceId> datasourceIds(Dashboard dashboard) {
    return Stream.of(
            dashboard.allVariables().stream().flatMap(variable -> variable.datasource().stream()),
            dashboard.sections().stream()
                .flatMap(section -> section.panels().stream())
                .flatMap(panel -> panel.spec().data().queries().stream())
                .map(Target::datasource),
            dashboard.annotations().stream().map(Annotation::query).map(Target::datasource))
        .flatMap(ids -> ids);
  }

  private static void add(
      DatasourceBinding binding, Map<String, DatasourceBinding.Variable> needed) {
    binding
        .accept(
            new DatasourceBinding.Visitor<Optional<DatasourceBinding.Variable>>() {
              @Override
              public Optional<DatasourceBinding.Variable> pinned(DatasourceBinding.Pinned pinned) {
                return Optional.empty();
              }

              @Override
              public Optional<DatasourceBinding.Variable> variable(
                  DatasourceBinding.Variable variable) {
                return Optional.of(variable);
              }

              @Override
              public Optional<DatasourceBinding.Variable> external(
                  DatasourceBinding.External unlisted) {
                return Optional.empty();
              }
            })
        .ifPresent(variable -> needed.putIfAbsent(variable.name(), variable));
  }
}
