package io.panelwright.environment;

import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.VariableView;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.environment.EnvironmentValues.DatasourceMapping;
import io.panelwright.environment.EnvironmentValues.MappedDatasource;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.JsonObject;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rendered dashboards as an environment needs them.
 *
 * @param dashboards classic dashboards with the environment's datasources, defaults and thresholds,
 *     in the order of the sources
 * @param findings values that the environment lacks or that no dashboard uses, at its lines
 */
public record EnvironmentDashboards(List<JsonObject> dashboards, List<Finding> findings) {

  private static final int MAX_TITLES = 20;

  public EnvironmentDashboards {
    dashboards = List.copyOf(dashboards);
    findings = List.copyOf(findings);
  }

  /**
   * A dashboard as the source renders it.
   *
   * @param json the classic dashboard
   * @param panelKeys the keys of the panels by their ids
   */
  public record SourceDashboard(JsonObject json, Map<Long, String> panelKeys) {

    public SourceDashboard {
      panelKeys = Map.copyOf(panelKeys);
    }
  }

  /**
   * Applies an environment to all dashboards of a project.
   *
   * @param complete whether these are all dashboards, so that unused entries can be reported
   */
  public static EnvironmentDashboards apply(
      Environment environment, List<SourceDashboard> sources, Profile profile, boolean complete) {
    return new Application(environment, sources, profile).apply(complete);
  }

  /** The names of a dashboard's datasource variables. */
  static Set<String> datasourceVariables(SourceDashboard source) {
    return variables(source)
        .filter(variable -> variable.type().equals("datasource"))
        .map(VariableView::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<VariableView> variables(SourceDashboard source) {
    return new DashboardDocument(source.json()).variables().stream();
  }

  private static final class Application {

    private final Environment environment;
    private final List<SourceDashboard> sources;
    private final DefaultWriter defaults;
    private final ThresholdWriter thresholds;
    private final DatasourceRewriter datasources;
    private final List<Finding> findings = new ArrayList<>();

    Application(Environment environment, List<SourceDashboard> sources, Profile profile) {
      this.environment = environment;
      this.sources = sources;
      this.defaults = new DefaultWriter(environment, findings);
      this.thresholds = new ThresholdWriter(environment, profile, findings);
      this.datasources =
          new DatasourceRewriter(
              environment.values().datasources().map(DatasourceMapping::byUid).orElse(Map.of()),
              sources.stream()
                  .flatMap(source -> datasourceVariables(source).stream())
                  .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    EnvironmentDashboards apply(boolean complete) {
      List<JsonObject> applied = sources.stream().map(this::apply).toList();
      environment.values().datasources().ifPresent(this::requireAll);
      findings.addAll(datasources.findings());
      if (complete) {
        environment.values().datasources().ifPresent(this::reportUnused);
        reportUnknownVariables();
        reportUnknownPanels();
      }
      return new EnvironmentDashboards(applied, findings.stream().distinct().sorted().toList());
    }

    private JsonObject apply(SourceDashboard source) {
      JsonObject json = defaults.write(source.json());
      json = thresholds.write(json, source.panelKeys());
      json = datasources.rewrite(json);
      return json.equals(source.json())
          ? json
          : CanonicalJson.canonicalize(new DashboardDocument(json)).json();
    }

    private void requireAll(DatasourceMapping mapping) {
      datasources
          .users()
          .forEach(
              (uid, users) -> {
                if (!mapping.byUid().containsKey(uid)) {
                  findings.add(missing(mapping, uid, users));
                }
              });
    }

    private Finding missing(DatasourceMapping mapping, String uid, Set<String> users) {
      return Finding.error(
          "environment-datasource-missing",
          Location.at(mapping.position()).child(environment.name()),
          "the environment has no datasource for "
              + uid
              + Suggestions.didYouMean(uid, mapping.byUid().keySet())
              + ", which is used by "
              + ShortList.format(users, MAX_TITLES),
          "add " + uid + ": with the uid in " + environment.name() + " below datasources:");
    }

    private void reportUnused(DatasourceMapping mapping) {
      for (Map.Entry<String, MappedDatasource> entry : mapping.byUid().entrySet()) {
        String uid = entry.getKey();
        if (!datasources.users().containsKey(uid) && !datasources.isFiltered(uid)) {
          findings.add(
              Finding.warning(
                  "environment-datasource-unused",
                  Location.at(entry.getValue().position()).child(environment.name()),
                  "no dashboard uses the datasource "
                      + uid
                      + Suggestions.didYouMean(uid, datasources.users().keySet()),
                  "remove the entry, or correct the uid"));
        }
      }
    }

    private void reportUnknownVariables() {
      Set<String> known = new LinkedHashSet<>();
      sources.forEach(source -> variables(source).map(VariableView::name).forEach(known::add));
      environment
          .values()
          .variables()
          .forEach(
              (name, entry) -> {
                if (!known.contains(name)) {
                  findings.add(
                      unknown("variable-unknown", Location.at(entry.position()), name, known));
                }
              });
    }

    private void reportUnknownPanels() {
      Set<String> known = new LinkedHashSet<>();
      sources.forEach(source -> source.panelKeys().values().stream().sorted().forEach(known::add));
      environment
          .values()
          .thresholds()
          .forEach(
              (key, entry) -> {
                if (!known.contains(key)) {
                  findings.add(unknown("panel-unknown", Location.at(entry.position()), key, known));
                }
              });
    }

    private Finding unknown(String code, Location location, String name, Collection<String> known) {
      boolean panel = code.equals("panel-unknown");
      return Finding.error(
          code,
          location.child(environment.name()),
          (panel ? "no panel has the key \"" : "no dashboard has the variable \"")
              + name
              + "\""
              + Suggestions.didYouMean(name, known),
          panel
              ? "list the keys of the panels: panelwright list"
              : known.isEmpty()
                  ? "remove the entry: no dashboard has variables"
                  : "write one of: " + ShortList.nearest(name, known));
    }
  }
}
