package io.panelwright.deliver.drift;

import io.panelwright.client.grafana.DashboardSummary;
import io.panelwright.client.http.ApiResult;
import io.panelwright.deliver.Base;
import io.panelwright.deliver.ParallelRun;
import io.panelwright.deliver.RenderedDashboard;
import io.panelwright.deliver.drift.DashboardDrift.History;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds dashboards that an earlier push saved and the source no longer renders. */
final class OrphanFinder {

  private final DriftTarget target;

  OrphanFinder(DriftTarget target) {
    this.target = target;
  }

  /**
   * Searches the histories of the other dashboards in the folders.
   *
   * @param folders the uids of the folders
   * @param notes receives what is unknown
   */
  List<DashboardDrift> find(
      List<RenderedDashboard> rendered,
      Map<String, DashboardSummary> listed,
      Set<String> folders,
      Consumer<String> notes) {
    Set<String> known = rendered.stream().map(RenderedDashboard::uid).collect(Collectors.toSet());
    List<DashboardSummary> others =
        listed.values().stream()
            .filter(d -> folders.contains(d.folderUid()) && !known.contains(d.uid()))
            .toList();
    List<Search> searches =
        new ParallelRun<DashboardSummary, Search>(
                this::search, dashboard -> Search.NOT_REACHED, (done, total) -> {})
            .run(others, search -> {});
    List<String> reasons =
        searches.stream().map(Search::unknown).filter(r -> !r.isEmpty()).toList();
    if (!reasons.isEmpty()) {
      notes.accept(
          "it is unknown of "
              + reasons.size()
              + " other dashboards in the folder whether an earlier push saved them: "
              + reasons.get(0));
    }
    return searches.stream().flatMap(search -> search.drift.stream()).toList();
  }

  /** The result for one dashboard: it is ours, it is not, or that is unknown. */
  private record Search(Optional<DashboardDrift> drift, String unknown) {

    static final Search NOTHING = new Search(Optional.empty(), "");
    static final Search NOT_REACHED =
        new Search(Optional.empty(), "not tried after the failures of other dashboards");
  }

  private ParallelRun.Step<Search> search(DashboardSummary summary) {
    ApiResult<Base> found = target.baseFinder().find(summary.uid());
    return found
        .failure()
        .map(
            failure ->
                ParallelRun.Step.failed(new Search(Optional.empty(), failure.message()), failure))
        .orElseGet(() -> ParallelRun.Step.of(result(summary, found.value().orElseThrow())));
  }

  private static Search result(DashboardSummary summary, Base base) {
    if (base instanceof Base.LastPush push) {
      var history =
          new History(
              Optional.of(RecordedSave.of(push.version())),
              push.later().stream().map(RecordedSave::of).toList());
      DashboardDrift drift =
          DashboardDrift.of(summary.uid(), summary.title(), DriftState.GRAFANA_ONLY);
      return new Search(
          Optional.of(
              drift
                  .withReason("an earlier push saved it, and the source no longer renders it")
                  .withHistory(history)),
          "");
    }
    return base instanceof Base.Unknown unknown
        ? new Search(Optional.empty(), unknown.reason())
        : Search.NOTHING;
  }
}
