package io.panelwright.cli.deliver;

import io.panelwright.assembly.Assembly;
import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.client.grafana.StoredDashboard;
import io.panelwright.client.http.ApiResult;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.deliver.Base;
import io.panelwright.deliver.BaseFinder;
import io.panelwright.deliver.DashboardReads;
import io.panelwright.deliver.ThreeWayComparison;
import io.panelwright.dsl.Dashboard;
import io.panelwright.environment.Environment;
import io.panelwright.environment.EnvironmentDashboards;
import io.panelwright.environment.EnvironmentDashboards.SourceDashboard;
import io.panelwright.environment.EnvironmentInversion;
import io.panelwright.format.DashboardFormat;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what the dashboards of the source should render: with the changes of Grafana's users. */
final class PullReader {

  private final Profile profile;
  private final Optional<Environment> environment;

  PullReader(Profile profile, Optional<Environment> environment) {
    this.profile = profile;
    this.environment = environment;
  }

  /**
   * The target of a dashboard that Grafana has. Its history is read only if the content differs.
   *
   * @return a failure if the dashboard or its history cannot be read
   */
  ApiResult<PullTarget> read(DeliveryTarget target, Dashboard dashboard, Assembly assembly) {
    JsonObject source = assembly.document().json();
    ApiResult<Optional<StoredDashboard>> read =
        DashboardReads.read(target.grafana(), target.api(), dashboard.uid());
    if (read.failure().isPresent()) {
      return ApiResult.ofFailure(read.failure().get());
    }
    Optional<StoredDashboard> live = read.value().orElseThrow();
    if (live.isEmpty()) {
      return ApiResult.of(PullTarget.unchanged(source, "Grafana has no such dashboard"));
    }
    JsonObject rendered = inFormat(dashboard, assembly, target.api(), applied(source(assembly)));
    if (ThreeWayComparison.compare(Optional.empty(), rendered, live.get().json(), profile)
        .remaining()
        .isEmpty()) {
      return ApiResult.of(PullTarget.unchanged(source, "source and Grafana are the same"));
    }
    var finder =
        new BaseFinder(target.grafana(), target.api(), target.project(), target.environmentName());
    return finder
        .find(dashboard.uid())
        .map(base -> compare(dashboard, assembly, target.api(), live.get(), base));
  }

  private PullTarget compare(
      Dashboard dashboard, Assembly assembly, GrafanaApi api, StoredDashboard live, Base base) {
    if (base instanceof Base.LastPush push) {
      JsonObject pushed = push.version().content();
      return push.isCurrent()
          ? PullTarget.unchanged(assembly.document().json(), "no user changed it")
          : target(dashboard, assembly, api, Optional.of(pushed), live.json(), "");
    }
    String reason =
        base instanceof Base.Unknown unknown
            ? unknown.reason()
            : "the version history has no push of this project";
    return target(dashboard, assembly, api, Optional.empty(), live.json(), reason);
  }

  /**
   * The target of a dashboard that a user exported from the browser.
   *
   * @param live a dashboard of any format
   */
  PullTarget exported(Dashboard dashboard, Assembly assembly, JsonObject live) {
    return target(
        dashboard,
        assembly,
        GrafanaApi.CLASSIC,
        Optional.empty(),
        live,
        "a file has no version history");
  }

  private PullTarget target(
      Dashboard dashboard,
      Assembly assembly,
      GrafanaApi api,
      Optional<JsonObject> base,
      JsonObject live,
      String twoStates) {
    SourceDashboard source = source(assembly);
    JsonObject there = applied(source);
    JsonObject rendered = inFormat(dashboard, assembly, api, there);
    ThreeWayComparison states = ThreeWayComparison.compare(base, rendered, live, profile);
    String state =
        twoStates.isEmpty()
            ? ""
            : "compared without the last push ("
                + twoStates
                + "): changes of the source since then would be undone, too";
    if (states.theirs().isEmpty()) {
      return PullTarget.unchanged(source.json(), "no user changed it");
    }
    JsonObject wanted = states.target(there);
    if (environment.isEmpty()) {
      return new PullTarget(wanted, state, states.conflicts(), List.of());
    }
    EnvironmentInversion inversion =
        EnvironmentInversion.invert(environment.get(), source, there, wanted);
    return new PullTarget(inversion.json(), state, states.conflicts(), inversion.marks());
  }

  private JsonObject applied(SourceDashboard source) {
    return environment
        .map(own -> EnvironmentDashboards.apply(own, List.of(source), profile, false))
        .map(result -> result.dashboards().get(0))
        .orElse(source.json());
  }

  private static JsonObject inFormat(
      Dashboard dashboard, Assembly assembly, GrafanaApi api, JsonObject classic) {
    return api == GrafanaApi.V2
        ? DashboardFormat.V2
            .write(dashboard, assembly.withDocument(new DashboardDocument(classic)))
            .json()
        : classic;
  }

  private static SourceDashboard source(Assembly assembly) {
    Map<Long, String> keys = new LinkedHashMap<>();
    assembly.sections().stream()
        .flatMap(section -> section.panels().stream())
        .forEach(panel -> keys.put((long) panel.id(), panel.key()));
    return new SourceDashboard(assembly.document().json(), keys);
  }
}
