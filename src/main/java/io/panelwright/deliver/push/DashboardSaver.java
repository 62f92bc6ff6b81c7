package io.panelwright.deliver.push;

import io.panelwright.client.grafana.DashboardSave;
import io.panelwright.client.grafana.SaveResponse;
import io.panelwright.client.grafana.StoredDashboard;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.client.http.RequestInfo;
import io.panelwright.deliver.Base;
import io.panelwright.deliver.DashboardReads;
import io.panelwright.deliver.RenderedDashboard;
import io.panelwright.deliver.SaveMessage;
import io.panelwright.diff.DashboardDiff;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Saves a dashboard, reads back what was stored, and reads before it repeats a lost request. */
final class DashboardSaver {

  private static final int MAX_ATTEMPTS = 3;

  private final PushTarget target;
  private final FolderAccesses access;
  private final ContentComparer comparer;

  DashboardSaver(PushTarget target, FolderAccesses access, ContentComparer comparer) {
    this.target = target;
    this.access = access;
    this.comparer = comparer;
  }

  /** The result of a save. */
  sealed interface Result {

    /**
     * The rendered dashboard is stored.
     *
     * @param notes what Grafana stored otherwise
     */
    record Saved(List<String> notes) implements Result {

      Saved with(List<String> more) {
        return new Saved(Stream.concat(notes.stream(), more.stream()).toList());
      }
    }

    /** Another user saved the dashboard in between; this is it now. */
    record ChangedInBetween(StoredDashboard live) implements Result {}

    /**
     * The dashboard is not saved, or it is unknown.
     *
     * @param unknown whether the save may have succeeded
     */
    record NotSaved(RequestFailure failure, boolean unknown) implements Result {}
  }

  Result save(RenderedDashboard rendered, PushDecision.Save decision) {
    DashboardSave request = request(rendered, decision);
    Result result = attempt(rendered, decision, request);
    for (int i = 1; i < MAX_ATTEMPTS && isRepeatable(result); i++) {
      result = attempt(rendered, decision, request);
    }
    return result;
  }

  /** Whether a request was lost, and the dashboard is certainly as it was. */
  private static boolean isRepeatable(Result result) {
    return result instanceof Result.NotSaved failed
        && !failed.unknown
        && failed.failure.isOutcomeUnknown();
  }

  DashboardSave request(RenderedDashboard rendered, PushDecision.Save decision) {
    return new DashboardSave(
        rendered.uid(),
        rendered.api(),
        rendered.content(),
        decision.folderUid(),
        decision.replaces(),
        new SaveMessage(target.project(), target.environment(), rendered.hash(), rendered.uid())
            .text());
  }

  private Result attempt(
      RenderedDashboard rendered, PushDecision.Save decision, DashboardSave request) {
    ApiResult<SaveResponse> saved =
        access.of(decision.folderUid()).save(() -> target.grafana().save(request));
    Optional<RequestFailure> failure = saved.failure();
    boolean conflict = failure.filter(f -> f.kind() == Kind.CONFLICT).isPresent();
    if (failure.isPresent() && !failure.get().isOutcomeUnknown() && !conflict) {
      return new Result.NotSaved(failure.get(), false);
    }
    ApiResult<Optional<StoredDashboard>> read =
        DashboardReads.read(target.grafana(), target.api(), rendered.uid());
    if (read.failure().isPresent()) {
      return new Result.NotSaved(failure.orElseGet(() -> read.failure().orElseThrow()), true);
    }
    Result result = compare(rendered, decision, failure, read.value().orElseThrow());
    return result instanceof Result.Saved stored ? stored.with(warnings(saved)) : result;
  }

  /** The warnings of a save that it accepted, for example unknown fields. */
  static List<String> warnings(ApiResult<SaveResponse> result) {
    return result instanceof ApiResult.Success<SaveResponse> success
        ? success.warnings().stream().map(warning -> "Grafana warns: " + warning).toList()
        : List.of();
  }

  private Result compare(
      RenderedDashboard rendered,
      PushDecision.Save decision,
      Optional<RequestFailure> failure,
      Optional<StoredDashboard> stored) {
    if (stored.isEmpty()) {
      return new Result.NotSaved(failure.orElseGet(() -> vanished(rendered)), failure.isEmpty());
    }
    DashboardDiff deviations = comparer.deviations(rendered, stored.get());
    boolean there = stored.get().folderUid().equals(decision.folderUid());
    if (failure.isEmpty() && !deviations.isEmpty() && isChanged(rendered)) {
      return new Result.Saved(List.of("another user changed it right after this save"));
    }
    if (failure.isEmpty() || there && deviations.isEmpty()) {
      return new Result.Saved(StoredDeviations.notes(deviations));
    }
    long version = stored.get().version();
    if (decision.replaces().filter(before -> before.version() == version).isPresent()) {
      return new Result.NotSaved(failure.get(), false);
    }
    return isOurs(rendered)
        ? new Result.Saved(StoredDeviations.notes(deviations))
        : new Result.ChangedInBetween(stored.get());
  }

  /** Another user deleted the dashboard right after the save. */
  private RequestFailure vanished(RenderedDashboard rendered) {
    return RequestFailure.of(
        Kind.INVALID_RESPONSE,
        new RequestInfo(target.grafana().url(), "GET", "dashboard " + rendered.uid()),
        "the dashboard is missing after the save");
  }

  /** Whether another user saved a version after this save; false if the history is unreadable. */
  private boolean isChanged(RenderedDashboard rendered) {
    return target
        .baseFinder()
        .find(rendered.uid())
        .value()
        .filter(Base.LastPush.class::isInstance)
        .filter(push -> !((Base.LastPush) push).isCurrent())
        .isPresent();
  }

  /** Whether the newest version is this save, in which Grafana changed something. */
  private boolean isOurs(RenderedDashboard rendered) {
    return target
        .baseFinder()
        .find(rendered.uid())
        .value()
        .filter(Base.LastPush.class::isInstance)
        .map(Base.LastPush.class::cast)
        .filter(push -> push.isCurrent() && push.message().hash().equals(rendered.hash()))
        .isPresent();
  }
}
