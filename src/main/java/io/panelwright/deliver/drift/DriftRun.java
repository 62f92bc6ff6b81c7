package io.panelwright.deliver.drift;

import io.panelwright.client.grafana.DashboardSummary;
import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.grafana.StoredDashboard;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.deliver.DashboardReads;
import io.panelwright.deliver.ParallelRun;
import io.panelwright.deliver.ParallelRun.ProgressListener;
import io.panelwright.deliver.RenderedDashboard;
import io.panelwright.deliver.drift.DashboardDrift.FolderMove;
import io.panelwright.deliver.push.FolderPaths;
import io.panelwright.deliver.push.PushStop;
import io.panelwright.deliver.push.PushStopException;
import io.panelwright.deliver.push.ServerChecks;
import io.panelwright.deliver.push.TargetFolder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A comparison of all dashboards with a Grafana. */
public final class DriftRun {

  private final DriftTarget target;
  private final ProgressListener progress;

  public DriftRun(DriftTarget target, ProgressListener progress) {
    this.target = target;
    this.progress = progress;
  }

  /** A report, or the reason why nothing was compared. */
  public record Outcome(Optional<DriftReport> report, Optional<PushStop> stop) {

    static Outcome of(PushStop stop) {
      return new Outcome(Optional.empty(), Optional.of(stop));
    }
  }

  /**
   * Compares all dashboards.
   *
   * @param complete whether these are all dashboards of the project: then the folder is searched
   *     for dashboards that the source no longer renders
   */
  public Outcome run(List<RenderedDashboard> dashboards, boolean complete) {
    try {
      return new Outcome(Optional.of(compare(dashboards, complete)), Optional.empty());
    } catch (PushStopException e) {
      return Outcome.of(e.stop());
    }
  }

  private DriftReport compare(List<RenderedDashboard> dashboards, boolean complete)
      throws PushStopException {
    Grafana grafana = target.grafana();
    ServerChecks.requireAccess(grafana, target.api());
    Optional<Folder> folder = folder();
    Map<String, DashboardSummary> listed = new LinkedHashMap<>();
    ServerChecks.require("the list of dashboards", grafana.dashboards())
        .forEach(d -> listed.put(d.uid(), d));
    Map<String, String> folders = new ConcurrentHashMap<>();
    List<DashboardDrift> drifts =
        new ArrayList<>(
            new ParallelRun<RenderedDashboard, DashboardDrift>(
                    dashboard -> read(dashboard, folder, folders), DriftRun::notReached, progress)
                .run(dashboards, drift -> {}));
    List<String> notes = new ArrayList<>();
    if (complete) {
      Set<String> searched =
          folder.map(f -> Set.of(f.target.uid())).orElseGet(() -> new HashSet<>(folders.values()));
      drifts.addAll(new OrphanFinder(target).find(dashboards, listed, searched, notes::add));
    } else {
      notes.add(
          "only the dashboards of --contract were compared; dashboards that the source no longer"
              + " renders were not searched");
    }
    return new DriftReport(grafana.url(), target.project(), target.environment(), drifts, notes);
  }

  /** The folder of the source with the folders of the Grafana. */
  private record Folder(TargetFolder target, FolderPaths paths) {

    Optional<FolderMove> move(StoredDashboard live) {
      return live.folderUid().equals(target.uid())
          ? Optional.empty()
          : Optional.of(
              new FolderMove(
                  "\"" + target.path() + "\" (" + target.uid() + ")",
                  paths.describe(live.folderUid())));
    }
  }

  private Optional<Folder> folder() throws PushStopException {
    if (target.folder().isEmpty()) {
      return Optional.empty();
    }
    FolderPaths paths = ServerChecks.folders(target.grafana());
    return Optional.of(new Folder(ServerChecks.requireFolder(paths, target.folder().get()), paths));
  }

  private ParallelRun.Step<DashboardDrift> read(
      RenderedDashboard rendered, Optional<Folder> folder, Map<String, String> folders) {
    ApiResult<Optional<StoredDashboard>> read =
        DashboardReads.read(target.grafana(), target.api(), rendered.uid());
    ApiResult<DashboardDrift> drift =
        read.flatMap(live -> compare(rendered, live, folder, folders));
    return drift
        .failure()
        .map(failure -> ParallelRun.Step.failed(unreadable(rendered, failure), failure))
        .orElseGet(() -> ParallelRun.Step.of(drift.value().orElseThrow()));
  }

  private ApiResult<DashboardDrift> compare(
      RenderedDashboard rendered,
      Optional<StoredDashboard> live,
      Optional<Folder> folder,
      Map<String, String> folders) {
    if (live.isEmpty()) {
      return ApiResult.of(drift(rendered, DriftState.MISSING));
    }
    StoredDashboard stored = live.get();
    if (!stored.folderUid().isEmpty()) {
      folders.put(rendered.uid(), stored.folderUid());
    }
    return new DriftDetector(target)
        .compare(rendered, stored)
        .map(d -> folder.flatMap(f -> f.move(stored)).map(d::withMove).orElse(d));
  }

  private static DashboardDrift unreadable(RenderedDashboard rendered, RequestFailure failure) {
    return drift(rendered, DriftState.UNREADABLE)
        .withReason(failure.message() + "; " + failure.next());
  }

  private static DashboardDrift notReached(RenderedDashboard rendered) {
    return drift(rendered, DriftState.UNREADABLE)
        .withReason("not tried after the failures of other dashboards");
  }

  private static DashboardDrift drift(RenderedDashboard rendered, DriftState state) {
    return DashboardDrift.of(rendered.uid(), rendered.document().title(), state);
  }
}
