package io.panelwright.assembly;

import io.panelwright.contract.Datasource;
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
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
  private final List<String> names;
  private final List<Finding> findings = new ArrayList<>();

  /** The datasources without a variable, or with a declared one. */
  private final Set<DatasourceId> declared = new HashSet<>();

  TemplatingAssembler(Dashboard dashboard) {
    List<Variable> all = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>();
    for (Variable variable : dashboard.allVariables()) {
      if (!taken.add(variable.name()) && !variable.name().isEmpty()) {
        findings.add(
            Finding.error(
                "variable-name-duplicate",
                variable.site().place(),
                "variable $" + variable.name() + " is declared twice",
                "remove one of them"));
      }
    }
    for (DatasourceBinding.Variable binding : requiredBindings(dashboard).values()) {
      if (taken.add(binding.name())) {
        all.add(Variables.datasource(binding));
      }
    }
    all.addAll(dashboard.allVariables());
    this.variables = all;
    this.names = all.stream().map(Variable::name).toList();
    for (Variable variable : all) {
      variable.datasource().ifPresent(id -> require(id, variable.site()::place));
    }
    dashboard.allVariables().forEach(this::requireInQuery);
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

  List<Finding> findings() {
    return findings;
  }

  /** Reports a datasource variable that is not declared. */
  void require(DatasourceId datasource, Supplier<Location> location) {
    if (!declared.contains(datasource)) {
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
      undeclared(location, subject + " $" + name + ", which the dashboard does not declare");
    }
  }

  /** Reports variables in a text that are neither declared nor built into Grafana. */
  void requireIn(String text, String subject, Supplier<Location> location) {
    VariableReferences.find(text).forEach(name -> requireDeclared(name, subject, location));
  }

  private void requireDeclared(String name, String subject, Supplier<Location> location) {
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

  private void undeclared(Supplier<Location> location, String message) {
    findings.add(
        Finding.error(
            "variable-undeclared",
            location.get(),
            message,
            names.isEmpty()
                ? "declare it"
                : "declare it, or use one of: " + ShortList.format(names)));
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
