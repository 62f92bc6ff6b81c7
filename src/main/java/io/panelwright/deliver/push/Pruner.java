package io.panelwright.deliver.push;

import io.panelwright.client.grafana.StoredDashboard;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.deliver.Base;
import io.panelwright.deliver.DashboardReads;
import io.panelwright.deliver.ThreeWayComparison;
import io.panelwright.deliver.push.DashboardOutcome.State;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Deletes dashboards that earlier pushes saved and the source no longer renders. */
final class Pruner {

  private final PushTarget target;
  private final PushPolicy policy;
  private final PushListener listener;

  Pruner(PushTarget target, PushPolicy policy, PushListener listener) {
    this.target = target;
    this.policy = policy;
    this.listener = listener;
  }

  /**
   * Announces and deletes them, or in a dry run lists them. Dashboards of others in the folder are
   * left out.
   *
   * @param rendered the uids of all dashboards of the source
   * @param listed the folders of all dashboards by their uids
   */
  List<DashboardOutcome> prune(
      Set<String> rendered, TargetFolder folder, Map<String, String> listed) {
    List<DashboardOutcome> planned = new ArrayList<>();
    listed.forEach(
        (uid, folderUid) -> {
          if (folderUid.equals(folder.uid()) && !rendered.contains(uid)) {
            plan(uid).ifPresent(planned::add);
          }
        });
    if (!policy.dryRun()) {
      announce(planned);
    }
    List<DashboardOutcome> outcomes = new ArrayList<>();
    for (DashboardOutcome plan : planned) {
      DashboardOutcome outcome =
          policy.dryRun() || plan.state() != State.DELETED ? plan : delete(plan);
      outcomes.add(outcome);
      listener.finished(outcome);
    }
    return outcomes;
  }

  private void announce(List<DashboardOutcome> planned) {
    List<String> uids =
        planned.stream()
            .filter(plan -> plan.state() == State.DELETED)
            .map(DashboardOutcome::uid)
            .toList();
    if (!uids.isEmpty()) {
      listener.announced("--prune deletes: " + String.join(", ", uids));
    }
  }

  /** What is to be done with a dashboard that the source does not render; empty for others. */
  private Optional<DashboardOutcome> plan(String uid) {
    ApiResult<Base> found = target.baseFinder().find(uid);
    if (found.failure().isPresent()) {
      return Optional.of(failed(uid, uid, found.failure().get()));
    }
    Base base = found.value().orElseThrow();
    if (base instanceof Base.NeverPushed) {
      return Optional.empty();
    }
    if (base instanceof Base.Unknown unknown) {
      return Optional.of(
          DashboardOutcome.of(uid, uid, State.CONFLICT)
              .withReason(
                  "it is unknown whether a push saved it: " + unknown.reason(),
                  "delete it in Grafana if it is not needed"));
    }
    return plan(uid, (Base.LastPush) base);
  }

  private Optional<DashboardOutcome> plan(String uid, Base.LastPush push) {
    ApiResult<Optional<StoredDashboard>> read =
        DashboardReads.read(target.grafana(), target.api(), uid);
    if (read.failure().isPresent()) {
      return Optional.of(failed(uid, uid, read.failure().get()));
    }
    return read.value().orElseThrow().map(live -> plan(uid, push, live));
  }

  /** The versions differ if another user saved it after the history was read. */
  private DashboardOutcome plan(String uid, Base.LastPush push, StoredDashboard live) {
    String title = title(live).orElse(uid);
    if (!isUnchanged(push, live)) {
      return kept(uid, title, "another user changed it since the last push");
    }
    Optional<String> manager =
        PushDecider.manager(live)
            .or(() -> PushDecider.hiddenManager(target, uid, live).value().flatMap(name -> name));
    if (manager.isPresent()) {
      return kept(uid, title, manager.get());
    }
    return DashboardOutcome.of(uid, title, State.DELETED);
  }

  private boolean isUnchanged(Base.LastPush push, StoredDashboard live) {
    JsonObject base = push.version().content();
    return push.isCurrent() && push.version().number() == live.version()
        || ThreeWayComparison.compare(Optional.of(base), base, live.json(), policy.profile())
            .theirs()
            .isEmpty();
  }

  private static Optional<String> title(StoredDashboard live) {
    return live.content().string("title").filter(title -> !title.isBlank());
  }

  private static DashboardOutcome kept(String uid, String title, String reason) {
    return DashboardOutcome.of(uid, title, State.CONFLICT)
        .withReason(
            "the source no longer renders it; " + reason,
            "delete it in Grafana if it is not needed");
  }

  /** Another user may have saved it since the plan. */
  private DashboardOutcome delete(DashboardOutcome plan) {
    String uid = plan.uid();
    Optional<DashboardOutcome> now = plan(uid);
    if (now.filter(outcome -> outcome.state() != State.DELETED).isPresent()) {
      return now.get();
    }
    Optional<RequestFailure> failure =
        target.grafana().deleteDashboard(uid, target.api()).failure();
    if (failure.isPresent() && !isGone(uid)) {
      return failed(uid, plan.title(), failure.get());
    }
    return plan;
  }

  /** After a lost response. */
  private boolean isGone(String uid) {
    return DashboardReads.read(target.grafana(), target.api(), uid)
        .value()
        .filter(Optional::isEmpty)
        .isPresent();
  }

  private static DashboardOutcome failed(String uid, String title, RequestFailure failure) {
    return DashboardOutcome.of(uid, title, State.FAILED)
        .withReason(failure.message(), failure.next());
  }
}
