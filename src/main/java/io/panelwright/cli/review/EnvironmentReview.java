package io.panelwright.cli.review;

import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.ConfigurationFile;
import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.Git;
import io.panelwright.cli.diff.DashboardSet;
import io.panelwright.cli.render.RenderResult;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.DashboardFileFormat;
import io.panelwright.diagnostic.Severity;
import io.panelwright.environment.Environment;
import io.panelwright.environment.EnvironmentDashboards;
import io.panelwright.environment.EnvironmentDashboards.SourceDashboard;
import io.panelwright.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reviews dashboards as they are in an environment, before and after. */
final class EnvironmentReview {

  private final Console console;
  private final DashboardOptions options;
  private final Environment environment;

  private EnvironmentReview(Console console, DashboardOptions options, Environment environment) {
    this.console = console;
    this.options = options;
    this.environment = environment;
  }

  /** The review for {@code --env}; empty without it. */
  static Optional<EnvironmentReview> of(Console console, DashboardOptions options) {
    return options
        .environment()
        .environment(console)
        .map(environment -> new EnvironmentReview(console, options, environment));
  }

  /**
   * Applies the environment of each side to its dashboards.
   *
   * @throws CannotRunException if the dashboards cannot be rendered for the environment
   */
  void apply(Git git, String commit, DashboardSet before, DashboardSet after) {
    RenderResult rendering = RenderResult.render(console, options);
    console.printFindings(rendering.findings());
    if (rendering.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      throw new CannotRunException("the dashboards cannot be rendered for " + environment.name());
    }
    Map<String, Map<Long, String>> keys = keys(rendering);
    after.map(file -> apply(environment, file, keys));
    // An environment that the commit does not have changes nothing in its dashboards.
    ConfigurationFile.ofCommit(console, git, commit)
        .flatMap(earlier -> Optional.ofNullable(earlier.byName().get(environment.name())))
        .ifPresent(earlier -> before.map(file -> apply(earlier, file, keys)));
  }

  /** The keys of panels by their ids, by the uid of the dashboard. */
  private static Map<String, Map<Long, String>> keys(RenderResult rendering) {
    Map<String, Map<Long, String>> keys = new LinkedHashMap<>();
    rendering
        .assemblies()
        .values()
        .forEach(assembly -> keys.put(assembly.document().uid(), assembly.panelKeys()));
    return keys;
  }

  private DashboardFile apply(
      Environment own, DashboardFile file, Map<String, Map<Long, String>> keys) {
    if (file.format() != DashboardFileFormat.CLASSIC) {
      throw new CannotRunException(
          file.label() + " is not a classic dashboard: --env reviews classic files");
    }
    String uid = file.document().uid();
    EnvironmentDashboards applied =
        EnvironmentDashboards.apply(
            own,
            List.of(new SourceDashboard(file.document().json(), keys.getOrDefault(uid, Map.of()))),
            options.profile(),
            false);
    return DashboardFile.read(file.name(), JsonWriter.pretty(applied.dashboards().get(0)))
        .file()
        .orElse(file);
  }
}
