package io.panelwright.assemble;

import io.panelwright.contract.DatasourceChoice;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Nearest;
import io.panelwright.diagnostic.Place;
import io.panelwright.dsl.Annotation;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DatasourceId;
import io.panelwright.dsl.Mentions;
import io.panelwright.dsl.Target;
import io.panelwright.dsl.Variable;
import io.panelwright.dsl.Variables;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A dashboard's variables: the author's, and before them the datasource variables they rest on. */
final class Templating {

  private final List<Variable> variables;
  private final List<Finding> findings = new ArrayList<>();

  Templating(Dashboard dashboard) {
    List<Variable> all = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Variable variable : dashboard.allVariables()) {
      if (!names.add(variable.name())) {
        findings.add(
            Finding.error(
                "duplicate-variable",
                variable.site().place(),
                "variable $" + variable.name() + " is declared twice",
                "remove one of them"));
      }
    }
    for (DatasourceChoice.Variable choice : needed(dashboard).values()) {
      if (names.add(choice.name())) {
        all.add(Variables.datasource(choice));
      }
    }
    all.addAll(dashboard.allVariables());
    this.variables = all;
    for (Variable variable : all) {
      variable.datasource().ifPresent(asked -> require(asked, variable.site().place()));
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

  /** Complains when this is a variable's datasource, and there is no such variable. */
  void require(DatasourceId datasource, Place place) {
    datasource.variable().ifPresent(name -> require(name, "a query asks", place));
  }

  /** Complains unless there is a variable of this name. */
  void require(String name, String what, Place place) {
    if (!names().contains(name)) {
      undeclared(place, what + " $" + name + ", which the dashboard does not declare");
    }
  }

  /** Complains of variables in a text that neither the dashboard declares nor Grafana knows. */
  void requireIn(String text, String what, Place place) {
    List<String> names = names();
    for (String name : Mentions.in(text)) {
      if (!names.contains(name)) {
        undeclared(
            place,
            what
                + " uses $"
                + name
                + ", which the dashboard does not declare"
                + Nearest.hint(name, names));
      }
    }
  }

  private void undeclared(Place place, String message) {
    List<String> names = names();
    findings.add(
        Finding.error(
            "variable-undeclared",
            place,
            message,
            names.isEmpty()
                ? "declare it"
                : "declare it, or write one of: " + String.join(", ", names)));
  }

  private List<String> names() {
    return variables.stream().map(Variable::name).toList();
  }

  JsonObject json() {
    List<Json> list = variables.stream().<Json>map(Templating::json).toList();
    return Json.object().with("list", new JsonArray(list));
  }

  private static JsonObject json(Variable variable) {
    JsonObject json = variable.settings().with("type", variable.type());
    return variable.datasource().map(id -> json.with("datasource", id.json())).orElse(json);
  }

  private static Map<String, DatasourceChoice.Variable> needed(Dashboard dashboard) {
    Map<String, DatasourceChoice.Variable> needed = new LinkedHashMap<>();
    asked(dashboard).flatMap(id -> id.choice().stream()).forEach(choice -> add(choice, needed));
    return needed;
  }

  /** What the dashboard's variables, panels and annotations ask, in this order. */
  private static Stream<DatasourceId> asked(Dashboard dashboard) {
    return Stream.of(
            dashboard.allVariables().stream().flatMap(variable -> variable.datasource().stream()),
            dashboard.sections().stream()
                .flatMap(section -> section.panels().stream())
                .flatMap(panel -> panel.spec().data().queries().stream())
                .map(Target::datasource),
            dashboard.annotations().stream().map(Annotation::query).map(Target::datasource))
        .flatMap(ids -> ids);
  }

  private static void add(DatasourceChoice choice, Map<String, DatasourceChoice.Variable> needed) {
    choice
        .accept(
            new DatasourceChoice.Visitor<Optional<DatasourceChoice.Variable>>() {
              @Override
              public Optional<DatasourceChoice.Variable> pinned(DatasourceChoice.Pinned pinned) {
                return Optional.empty();
              }

              @Override
              public Optional<DatasourceChoice.Variable> variable(
                  DatasourceChoice.Variable variable) {
                return Optional.of(variable);
              }

              @Override
              public Optional<DatasourceChoice.Variable> unlisted(
                  DatasourceChoice.Unlisted unlisted) {
                return Optional.empty();
              }
            })
        .ifPresent(variable -> needed.putIfAbsent(variable.name(), variable));
  }
}
