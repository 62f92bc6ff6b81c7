package io.panelwright.assembly;

import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.query.DatasourceId;
import io.panelwright.dsl.variable.Variable;
import io.panelwright.dsl.variable.VariableReferences;
import io.panelwright.dsl.variable.Variables;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Assembles a dashboard's variables: the author's, preceded by the datasource variables they use.
 */
final class TemplatingAssembler {

  private static final GrafanaSchema SCHEMA = GrafanaSchema.forProfile(Profile.DEFAULT);

  private static final Set<String> INFLUX_MACROS = Set.of("timeFilter", "interval");

  private final List<Variable> variables;

  /** The names of the author's variables, and of datasource variables that are in use. */
  private final Set<String> names = new LinkedHashSet<>();

  /** The datasource variables of the contract that are in use and not among the author's. */
  private final List<Variable> bound = new ArrayList<>();

  /** Findings for variables that are declared twice. */
  private final List<Finding> duplicates = new ArrayList<>();

  /** References to variables without a declaration; a datasource that follows may add it. */
  private final List<Reference> undeclared = new ArrayList<>();

  /** The datasources without a variable, or with a declared one. */
  private final Set<DatasourceId> declared = new HashSet<>();

  /**
   * A reference to a variable.
   *
   * @param subject with its verb, such as "the query uses"
   * @param isText whether an author wrote the name inside of a text
   */
  private record Reference(
      String name, String subject, boolean isText, Supplier<Location> location) {

    Finding finding(List<String> known) {
      return Finding.error(
          "variable-undeclared",
          location.get(),
          subject
              + " $"
              + name
              + ", which the dashboard does not declare"
              + (isText ? Suggestions.didYouMean(name, known) : ""),
          known.isEmpty() ? "declare it" : "declare it, or use one of: " + ShortList.format(known));
    }
  }

  TemplatingAssembler(Dashboard dashboard) {
    this.variables = dashboard.allVariables();
    for (Variable variable : variables) {
      if (!names.add(variable.name()) && !variable.name().isEmpty()) {
        duplicates.add(
            Finding.error(
                "variable-name-duplicate",
                variable.site().place(),
                "variable $" + variable.name() + " is declared twice",
                "remove one of them"));
      }
    }
    for (Variable variable : variables) {
      variable.datasource().ifPresent(id -> require(id, variable.site()::place));
    }
    variables.forEach(this::requireInQuery);
  }

  /** Reports variables in the query of a variable that are neither declared nor macros. */
  private void requireInQuery(Variable variable) {
    JsonObject settings = variable.settings();
    Optional<String> text =
        variable.type().equals("query") ? settings.string("query") : Optional.empty();
    String query = text.or(() -> settings.object("query").string("query")).orElse("");
    String type = variable.datasource().map(DatasourceId::type).orElse(Datasource.TYPE);
    for (String name : VariableReferences.find(query)) {
      if (!isOfLanguage(type, name)) {
        requireDeclared(name, "the query of $" + variable.name(), variable.site()::place);
      }
    }
  }

  /**
   * Whether a name with {@code $} belongs to the datasource's query language: a macro such as
   * {@code $__toTime}, InfluxQL's {@code $timeFilter}, or anything in the language of a plugin that
   * is not part of Grafana.
   */
  private static boolean isOfLanguage(String datasourceType, String name) {
    boolean isPromql = datasourceType.equals(Datasource.TYPE);
    boolean isKnown = SCHEMA.queryTypes().contains(datasourceType);
    return !isPromql
        && (VariableReferences.isReserved(name)
            || !isKnown
            || datasourceType.equals("influxdb") && INFLUX_MACROS.contains(name));
  }

  /** The findings; complete only after all panels and annotations. */
  List<Finding> findings() {
    List<String> known = allVariables().map(Variable::name).toList();
    Stream<Finding> missing =
        undeclared.stream()
            .filter(reference -> !known.contains(reference.name))
            .map(reference -> reference.finding(known));
    return Stream.concat(duplicates.stream(), missing).toList();
  }

  /** Adds the variable of a datasource, and reports one that is not declared. */
  void require(DatasourceId datasource, Supplier<Location> location) {
    if (!declared.contains(datasource)) {
      datasource.binding().ifPresent(this::add);
      Optional<String> name = datasource.variable();
      if (name.filter(variable -> !names.contains(variable)).isEmpty()) {
        declared.add(datasource);
      }
      name.ifPresent(variable -> require(variable, "a query uses the datasource", location));
    }
  }

  /** Reports a variable that is not declared. */
  void require(String name, String subject, Supplier<Location> location) {
    if (!names.contains(name)) {
      undeclared.add(new Reference(name, subject, false, location));
    }
  }

  /** Reports variables in a text that are neither declared nor built into Grafana. */
  void requireIn(String text, String subject, Supplier<Location> location) {
    VariableReferences.find(text).forEach(name -> requireDeclared(name, subject, location));
  }

  private void requireDeclared(String name, String subject, Supplier<Location> location) {
    if (!names.contains(name)) {
      undeclared.add(new Reference(name, subject + " uses", true, location));
    }
  }

  JsonObject json() {
    List<Json> list = allVariables().<Json>map(TemplatingAssembler::json).toList();
    return Json.object().with("list", new JsonArray(list));
  }

  private Stream<Variable> allVariables() {
    return Stream.concat(bound.stream(), variables.stream());
  }

  private static JsonObject json(Variable variable) {
    JsonObject json = variable.settings().with("type", variable.type());
    return variable.datasource().map(id -> json.with("datasource", id.json())).orElse(json);
  }

  private void add(DatasourceBinding binding) {
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
        .filter(variable -> names.add(variable.name()))
        .ifPresent(variable -> bound.add(Variables.datasource(variable)));
  }
}
