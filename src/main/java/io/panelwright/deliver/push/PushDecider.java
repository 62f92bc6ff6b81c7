package io.panelwright.deliver.push;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.client.grafana.GrafanaUser;
import io.panelwright.client.grafana.StoredDashboard;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.deliver.Base;
import io.panelwright.deliver.RenderedDashboard;
import io.panelwright.deliver.ThreeWayComparison;
import io.panelwright.deliver.push.DashboardOutcome.State;
import io.panelwright.diff.DashboardDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what a push does with a dashboard; sends read requests only. */
final class PushDecider {

  private final PushTarget target;
  private final PushPolicy policy;
  private final FolderPaths folders;
  private final TargetFolder folder;
  private final ContentComparer comparer;
  private final TakenOverChanges takenOver;

  PushDecider(
      PushTarget target,
      PushPolicy policy,
      FolderPaths folders,
      TargetFolder folder,
      GrafanaUser account) {
    this.target = target;
    this.policy = policy;
    this.folders = folders;
    this.folder = folder;
    this.comparer = new ContentComparer(policy.profile());
    this.takenOver = new TakenOverChanges(target, account, comparer);
  }

  /** The decision for a dashboard that Grafana does not have. */
  PushDecision create(RenderedDashboard rendered) {
    return new PushDecision.Save(
        Optional.empty(),
        folder.uid(),
        DashboardDiff.added(rendered.document()),
        outcome(rendered, State.CREATED).withChanges(DashboardDiff.added(rendered.document())));
  }

  /** The decision for a dashboard that Grafana has. */
  ApiResult<PushDecision> decide(RenderedDashboard rendered, StoredDashboard live) {
    DashboardDiff changes = comparer.changes(live, rendered);
    if (changes.isEmpty()) {
      return equal(rendered, live, changes)
          .map(decision -> unlessManaged(rendered, live, decision));
    }
    Optional<String> manager = manager(live);
    if (manager.isPresent()) {
      return ApiResult.of(managed(rendered, manager.get(), changes));
    }
    return target
        .baseFinder()
        .find(rendered.uid())
        .flatMap(base -> decide(rendered, live, changes, base));
  }

  private ApiResult<PushDecision> equal(
      RenderedDashboard rendered, StoredDashboard live, DashboardDiff none) {
    PushDecision decision = unchanged(rendered, live);
    boolean savable = decision instanceof PushDecision.Keep && !live.folderUid().isEmpty();
    return savable && manager(live).isEmpty()
        ? takenOver
            .areIn(rendered, live)
            .map(taken -> taken ? record(rendered, live, none) : decision)
        : ApiResult.of(decision);
  }

  private PushDecision record(
      RenderedDashboard rendered, StoredDashboard live, DashboardDiff none) {
    List<String> notes = new ArrayList<>();
    notes.add("the source has what " + live.updatedBy() + " changed since the last push");
    notes.addAll(elsewhereNote(live));
    return new PushDecision.Save(
        Optional.of(live),
        live.folderUid(),
        none,
        outcome(rendered, State.UPDATED).withNotes(notes));
  }

  /** Another program may have taken over a dashboard that we pushed. */
  private PushDecision unlessManaged(
      RenderedDashboard rendered, StoredDashboard live, PushDecision decision) {
    return decision instanceof PushDecision.Save save
        ? hiddenManager(target, rendered.uid(), live)
            .value()
            .flatMap(manager -> manager)
            .map(manager -> managed(rendered, manager, save.changes()))
            .orElse(decision)
        : decision;
  }

  private ApiResult<PushDecision> decide(
      RenderedDashboard rendered, StoredDashboard live, DashboardDiff changes, Base base) {
    if (base instanceof Base.LastPush push) {
      ThreeWayComparison states = comparer.compare(push.version().content(), rendered, live);
      boolean alone = push.isCurrent() || states.theirs().isEmpty();
      if (alone && push.message().hash().equals(rendered.hash())) {
        return ApiResult.of(
            policy.move() && isElsewhere(live)
                ? save(rendered, live, changes)
                : storedDifferently(rendered, live));
      }
      if (alone || !states.hasLostChanges()) {
        return ApiResult.of(unlessManaged(rendered, live, update(rendered, live, changes)));
      }
      return overwriteOr(rendered, live, changes, changedByOther(rendered, live, states));
    }
    return overwriteOr(rendered, live, changes, foreign(rendered, base, changes));
  }

  private PushDecision unchanged(RenderedDashboard rendered, StoredDashboard live) {
    boolean elsewhere = isElsewhere(live);
    if (elsewhere && policy.move() && manager(live).isEmpty()) {
      return save(rendered, live, comparer.changes(live, rendered));
    }
    return keep(outcome(rendered, State.UNCHANGED).withNotes(elsewhereNote(live)));
  }

  /** Grafana changed what the last push sent, for example a refresh interval that is too short. */
  private PushDecision storedDifferently(RenderedDashboard rendered, StoredDashboard live) {
    DashboardDiff deviations = comparer.deviations(rendered, live);
    DashboardOutcome outcome =
        outcome(rendered, State.UNCHANGED)
            .withNotes(StoredDeviations.notes(deviations))
            .withNotes(elsewhereNote(live));
    return keep(outcome);
  }

  private PushDecision update(
      RenderedDashboard rendered, StoredDashboard live, DashboardDiff changes) {
    if (live.folderUid().isEmpty() && !policy.move()) {
      return keep(
          outcome(rendered, State.CONFLICT)
              .withReason(
                  "a user moved it to the root, where push never saves",
                  "move it back in Grafana, or add --move")
              .withChanges(changes));
    }
    return save(rendered, live, changes);
  }

  private PushDecision save(
      RenderedDashboard rendered, StoredDashboard live, DashboardDiff changes) {
    boolean toTarget = policy.move() || live.folderUid().isEmpty();
    DashboardOutcome outcome = outcome(rendered, State.UPDATED).withChanges(changes);
    return new PushDecision.Save(
        Optional.of(live),
        toTarget ? folder.uid() : live.folderUid(),
        changes,
        outcome.withNotes(
            toTarget && isElsewhere(live)
                ? List.of("moved here from " + folders.describe(live.folderUid()))
                : elsewhereNote(live)));
  }

  private boolean isElsewhere(StoredDashboard live) {
    return !live.folderUid().equals(folder.uid());
  }

  private List<String> elsewhereNote(StoredDashboard live) {
    return isElsewhere(live)
        ? List.of(
            "it is in "
                + folders.describe(live.folderUid())
                + " and stays there; --move moves it to \""
                + folder.path()
                + "\"")
        : List.of();
  }

  private DashboardOutcome changedByOther(
      RenderedDashboard rendered, StoredDashboard live, ThreeWayComparison states) {
    String author = live.updatedBy().isEmpty() ? "" : " by " + live.updatedBy();
    return conflict(
            rendered,
            "changed in Grafana"
                + author
                + " since the last push (now version "
                + live.version()
                + ")",
            "panelwright pull takes the changes over; --overwrite "
                + rendered.uid()
                + " replaces them")
        .withChanges(states.theirs());
  }

  private DashboardOutcome foreign(RenderedDashboard rendered, Base base, DashboardDiff changes) {
    String reason =
        base instanceof Base.Unknown unknown
            ? "it is unknown whether another user changed it: " + unknown.reason()
            : "it exists, and " + name() + " never pushed it";
    boolean needsPermission = base instanceof Base.Unknown unknown && unknown.needsPermission();
    String next =
        needsPermission
            ? "use an account with this permission, such as an Editor"
            : "--overwrite " + rendered.uid() + " replaces it with the source's";
    return conflict(rendered, reason, next).withChanges(changes);
  }

  private String name() {
    return target.environment().isEmpty()
        ? "project \"" + target.project() + "\""
        : "project \"" + target.project() + "\" with environment \"" + target.environment() + "\"";
  }

  /** A conflict, unless the user has named the dashboard in {@code --overwrite}. */
  private ApiResult<PushDecision> overwriteOr(
      RenderedDashboard rendered,
      StoredDashboard live,
      DashboardDiff changes,
      DashboardOutcome conflict) {
    if (!policy.overwrite().contains(rendered.uid())) {
      return ApiResult.of(keep(conflict));
    }
    return hiddenManager(target, rendered.uid(), live)
        .map(
            manager ->
                manager
                    .map(name -> managed(rendered, name, changes))
                    .orElseGet(() -> save(rendered, live, changes)));
  }

  /** Only resources name a manager: the classic API hides it, and its save would remove it. */
  static ApiResult<Optional<String>> hiddenManager(
      PushTarget target, String uid, StoredDashboard live) {
    if (!live.resourceVersion().isEmpty()) {
      return ApiResult.of(manager(live));
    }
    Grafana grafana = target.grafana();
    ApiResult<Optional<String>> result =
        grafana.dashboard(uid, GrafanaApi.V1).map(stored -> stored.flatMap(PushDecider::manager));
    return result
        .failure()
        .filter(failure -> failure.kind() == RequestFailure.Kind.UNSUPPORTED)
        .map(old -> ApiResult.of(Optional.<String>empty()))
        .orElse(result);
  }

  /** The manager of a dashboard, or the file from which Grafana provisions it, for a message. */
  static Optional<String> manager(StoredDashboard live) {
    return live.provisioned()
        .map(file -> "Grafana provisions it from the file " + file.path())
        .or(() -> live.manager().map(name -> "\"" + name + "\" manages it"));
  }

  private PushDecision managed(RenderedDashboard rendered, String manager, DashboardDiff changes) {
    return keep(
        conflict(
                rendered,
                manager + "; push never writes it",
                "deliver it that way only, or remove it there and push again")
            .withChanges(changes));
  }

  private static DashboardOutcome conflict(RenderedDashboard rendered, String reason, String next) {
    return outcome(rendered, State.CONFLICT).withReason(reason, next);
  }

  private static PushDecision keep(DashboardOutcome outcome) {
    return new PushDecision.Keep(outcome);
  }

  static DashboardOutcome outcome(RenderedDashboard rendered, State state) {
    return DashboardOutcome.of(rendered.uid(), rendered.document().title(), state);
  }
}
