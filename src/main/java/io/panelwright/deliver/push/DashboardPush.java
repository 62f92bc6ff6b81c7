package io.panelwright.deliver.push;

import io.panelwright.client.grafana.SaveResponse;
import io.panelwright.client.grafana.StoredDashboard;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.deliver.DashboardReads;
import io.panelwright.deliver.ParallelRun.Step;
import io.panelwright.deliver.RenderedDashboard;
import io.panelwright.deliver.push.DashboardOutcome.State;
import io.panelwright.deliver.push.DashboardSaver.Result;

/** Pushes one dashboard: reads, decides, saves, reads back. */
final class DashboardPush {

  private final PushTarget target;
  private final PushPolicy policy;
  private final PushDecider decider;
  private final DashboardSaver saver;

  DashboardPush(PushTarget target, PushPolicy policy, PushDecider decider, DashboardSaver saver) {
    this.target = target;
    this.policy = policy;
    this.decider = decider;
    this.saver = saver;
  }

  /**
   * Pushes a dashboard.
   *
   * @param listed whether Grafana lists it; a dashboard that is not listed is created without a
   *     read, since Grafana refuses to create one that exists
   */
  Step<DashboardOutcome> push(RenderedDashboard rendered, boolean listed) {
    if (!listed && !policy.dryRun()) {
      return perform(rendered, decider.create(rendered));
    }
    return DashboardReads.read(target.grafana(), target.api(), rendered.uid())
        .flatMap(
            live ->
                live.map(stored -> decider.decide(rendered, stored))
                    .orElseGet(() -> ApiResult.of(decider.create(rendered))))
        .accept(
            new ApiResult.Visitor<PushDecision, Step<DashboardOutcome>>() {
              @Override
              public Step<DashboardOutcome> success(ApiResult.Success<PushDecision> success) {
                return perform(rendered, success.content());
              }

              @Override
              public Step<DashboardOutcome> failure(ApiResult.Failure<PushDecision> failure) {
                return failed(rendered, failure.reason(), false);
              }
            });
  }

  private Step<DashboardOutcome> perform(RenderedDashboard rendered, PushDecision decision) {
    return decision.accept(
        new PushDecision.Visitor<Step<DashboardOutcome>>() {
          @Override
          public Step<DashboardOutcome> save(PushDecision.Save save) {
            return policy.dryRun() ? dryRun(rendered, save) : savedOrRetried(rendered, save);
          }

          @Override
          public Step<DashboardOutcome> keep(PushDecision.Keep keep) {
            return Step.of(keep.outcome());
          }
        });
  }

  private Step<DashboardOutcome> dryRun(RenderedDashboard rendered, PushDecision.Save decision) {
    ApiResult<SaveResponse> result = target.grafana().dryRun(saver.request(rendered, decision));
    return result
        .failure()
        .filter(failure -> failure.kind() != Kind.UNSUPPORTED)
        .map(refusal -> failed(rendered, refusal, false))
        .orElseGet(() -> Step.of(decision.outcome().withNotes(DashboardSaver.warnings(result))));
  }

  private Step<DashboardOutcome> savedOrRetried(
      RenderedDashboard rendered, PushDecision.Save decision) {
    Result result = saver.save(rendered, decision);
    if (result instanceof Result.ChangedInBetween changed) {
      return changedInBetween(rendered, decision, changed.live());
    }
    return step(rendered, decision, result);
  }

  private Step<DashboardOutcome> step(
      RenderedDashboard rendered, PushDecision.Save decision, Result result) {
    if (result instanceof Result.Saved saved) {
      return Step.of(decision.outcome().withNotes(saved.notes()));
    }
    if (result instanceof Result.NotSaved failure) {
      return failed(rendered, failure.failure(), failure.unknown());
    }
    return Step.of(inBetween(rendered));
  }

  /** A dashboard that was not listed may be an old one of ours; another is a conflict. */
  private Step<DashboardOutcome> changedInBetween(
      RenderedDashboard rendered, PushDecision.Save first, StoredDashboard live) {
    ApiResult<PushDecision> second = decider.decide(rendered, live);
    if (second.failure().isPresent()) {
      return failed(rendered, second.failure().get(), false);
    }
    PushDecision decision = second.value().orElseThrow();
    if (decision instanceof PushDecision.Save save) {
      return first.replaces().isEmpty()
          ? step(rendered, save, saver.save(rendered, save))
          : Step.of(inBetween(rendered));
    }
    return Step.of(((PushDecision.Keep) decision).outcome());
  }

  private static DashboardOutcome inBetween(RenderedDashboard rendered) {
    return PushDecider.outcome(rendered, State.CONFLICT)
        .withReason("another user saved it during this push", "push again to see the changes");
  }

  private static Step<DashboardOutcome> failed(
      RenderedDashboard rendered, RequestFailure failure, boolean unknown) {
    String reason =
        failure.message() + (unknown ? "; it is unknown whether the dashboard was saved" : "");
    String next = unknown ? "push again: it compares before it saves" : failure.next();
    return Step.failed(
        PushDecider.outcome(rendered, State.FAILED).withReason(reason, next), failure);
  }
}
