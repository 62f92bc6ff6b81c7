package io.panelwright.deliver.push;

import io.panelwright.client.grafana.DashboardSummary;
import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.grafana.GrafanaDatasource;
import io.panelwright.client.grafana.GrafanaFolder;
import io.panelwright.client.grafana.GrafanaUser;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.deliver.ParallelRun;
import io.panelwright.deliver.RenderedDashboard;
import io.panelwright.deliver.push.DashboardOutcome.State;
import io.panelwright.text.ShortList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A push: the checks, then the dashboards, then the deletions. */
public final class PushRun {

  /** Between two requests to a folder that is closed. */
  private static final Duration INTERVAL = Duration.ofSeconds(2);

  private final PushTarget target;
  private final PushPolicy policy;
  private final PushListener listener;
  private final Duration interval;

  public PushRun(PushTarget target, PushPolicy policy, PushListener listener) {
    this(target, policy, listener, INTERVAL);
  }

  PushRun(PushTarget target, PushPolicy policy, PushListener listener, Duration interval) {
    this.target = target;
    this.policy = policy;
    this.listener = listener;
    this.interval = interval;
  }

  /** A result, or the reason why nothing was saved. */
  public record Outcome(Optional<PushResult> result, Optional<PushStop> stop) {

    static Outcome of(PushStop stop) {
      return new Outcome(Optional.empty(), Optional.of(stop));
    }
  }

  /**
   * Runs the push.
   *
   * @param dashboards without findings of severity error
   */
  public Outcome run(List<RenderedDashboard> dashboards) {
    try {
      return new Outcome(Optional.of(push(dashboards)), Optional.empty());
    } catch (PushStopException e) {
      return Outcome.of(e.stop());
    }
  }

  private PushResult push(List<RenderedDashboard> dashboards) throws PushStopException {
    Grafana grafana = target.grafana();
    GrafanaUser account = ServerChecks.requireAccess(grafana, target.api());
    FolderPaths folders = ServerChecks.folders(grafana);
    TargetFolder folder = ServerChecks.requireFolder(folders, target.folder());
    List<String> notes = new ArrayList<>(requireReferences(dashboards));
    Map<String, String> listed = listed();
    boolean created = !folder.exists() && !policy.dryRun() && isNeeded(dashboards, listed);
    if (created) {
      create(folder);
    }
    listener.started(folder, created);
    var decider = new PushDecider(target, policy, folders, folder, account);
    return push(dashboards, decider, folder, listed, notes);
  }

  private PushResult push(
      List<RenderedDashboard> dashboards,
      PushDecider decider,
      TargetFolder folder,
      Map<String, String> listed,
      List<String> notes) {
    var accesses =
        new FolderAccesses(
            target.timeout(),
            interval,
            uid -> listener.announced(waiting(uid.equals(folder.uid()) ? folder.path() : uid)));
    var saver = new DashboardSaver(target, accesses, new ContentComparer(policy.profile()));
    var push = new DashboardPush(target, policy, decider, saver);
    List<DashboardOutcome> outcomes =
        new ArrayList<>(
            new ParallelRun<RenderedDashboard, DashboardOutcome>(
                    dashboard -> push.push(dashboard, listed.containsKey(dashboard.uid())),
                    dashboard -> PushDecider.outcome(dashboard, State.NOT_REACHED),
                    listener::progress)
                .run(dashboards, listener::finished));
    if (policy.prune()) {
      prune(dashboards, folder, listed, outcomes, notes);
    }
    return new PushResult(folder, outcomes, notes);
  }

  /**
   * Dashboards stay in the folder in which a user put them, so that a misspelled one is not made.
   */
  private boolean isNeeded(List<RenderedDashboard> dashboards, Map<String, String> listed) {
    return policy.move()
        || dashboards.stream().anyMatch(d -> listed.getOrDefault(d.uid(), "").isEmpty());
  }

  private void prune(
      List<RenderedDashboard> dashboards,
      TargetFolder folder,
      Map<String, String> listed,
      List<DashboardOutcome> outcomes,
      List<String> notes) {
    boolean complete =
        outcomes.stream()
            .noneMatch(o -> o.state() == State.FAILED || o.state() == State.NOT_REACHED);
    if (!complete) {
      notes.add("--prune did nothing, since the push is incomplete");
      return;
    }
    Set<String> rendered =
        dashboards.stream().map(RenderedDashboard::uid).collect(Collectors.toSet());
    new Pruner(target, policy, listener).prune(rendered, folder, listed).forEach(outcomes::add);
  }

  private String waiting(String folder) {
    return "Grafana refuses saves in \""
        + folder
        + "\"; a folder that another user has just created is closed for up to 60 s. Trying again"
        + " for "
        + target.timeout().toSeconds()
        + " s.";
  }

  private static List<String> uids(
      List<MissingReference> missing, List<GrafanaDatasource> datasources) {
    boolean named = missing.stream().anyMatch(m -> m.kind() == MissingReference.Kind.DATASOURCE);
    return named ? datasources.stream().map(GrafanaDatasource::uid).sorted().toList() : List.of();
  }

  /** Returns notes about what could not be checked. */
  private List<String> requireReferences(List<RenderedDashboard> dashboards)
      throws PushStopException {
    ApiResult<Set<String>> panelTypes = target.grafana().panelTypes();
    List<GrafanaDatasource> datasources =
        ServerChecks.require("the list of datasources", target.grafana().datasources());
    List<MissingReference> missing =
        ReferenceCheck.find(
            dashboards.stream().map(RenderedDashboard::document),
            datasources,
            ServerChecks.require("the list of panel plugins", panelTypes));
    List<String> warnings = warnings(panelTypes);
    List<MissingReference> certain =
        missing.stream()
            .filter(m -> m.kind() != MissingReference.Kind.PANEL_PLUGIN || warnings.isEmpty())
            .toList();
    if (!certain.isEmpty()) {
      throw new PushStopException(
          new PushStop.ReferencesMissing(certain, uids(certain, datasources)));
    }
    return missing.stream()
        .map(
            plugin ->
                "it is unknown whether Grafana has the panel plugin \""
                    + plugin.name()
                    + "\" of "
                    + ShortList.format(plugin.places())
                    + ": "
                    + String.join("; ", warnings))
        .toList();
  }

  private static List<String> warnings(ApiResult<?> result) {
    return result instanceof ApiResult.Success<?> success ? success.warnings() : List.of();
  }

  /** The folders of all dashboards by the uids of the dashboards. */
  private Map<String, String> listed() throws PushStopException {
    Map<String, String> listed = new LinkedHashMap<>();
    for (DashboardSummary summary :
        ServerChecks.require("the list of dashboards", target.grafana().dashboards())) {
      listed.put(summary.uid(), summary.folderUid());
    }
    return listed;
  }

  /** Another push may create the same folder at the same time. */
  private void create(TargetFolder folder) throws PushStopException {
    for (GrafanaFolder missing : folder.missing()) {
      Optional<RequestFailure> failure = target.grafana().createFolder(missing).failure();
      if (failure.isPresent() && !exists(missing, failure.get())) {
        throw new PushStopException(
            new PushStop.RequestFailed(
                "the creation of the folder \"" + missing.title() + "\"", failure.get()));
      }
    }
  }

  /**
   * Whether the folder is there nevertheless. A taken uid is that of the folder, which the account
   * may not see for a minute; after a lost response, a read shows it.
   */
  private boolean exists(GrafanaFolder folder, RequestFailure failure) throws PushStopException {
    return failure.kind() == RequestFailure.Kind.CONFLICT
        || failure.isOutcomeUnknown()
            && ServerChecks.require(
                    "the folder \"" + folder.title() + "\"", target.grafana().folder(folder.uid()))
                .isPresent();
  }
}
