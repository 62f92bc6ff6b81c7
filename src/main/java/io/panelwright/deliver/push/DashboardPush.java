package io.panelwright.deliver.push;

import io.panelwright.client.grafana.SaveResponse;
import io.panelwright.client.grafana.StoredDashboard;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.deliver.RenderedDashboard;
import io.panelwright.deliver.push.DashboardOutcome.State;
import io.panelwright.deliver.push.DashboardSaver.Result;

/** Pushes one dashboard: reads, decides, saves, reads back. */
final class DashboardPush {

  private static final int FORBIDDEN = 403;
  private static final int TOO_LARGE = 413;

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
  Step push(RenderedDashboard rendered, boolean listed) {
    if (!listed && !policy.dryRun()) {
      return perform(rendered, decider.create(rendered));
    }
    return DashboardReads.read(target, rendered.uid())
        .flatMap(
            live ->
                live.map(stored -> decider.decide(rendered, stored))
                    .orElseGet(() -> ApiResult.of(decider.create(rendered))))
        .accept(
            new ApiResult.Visitor<PushDecision, Step>() {
              @Override
              public Step success(ApiResult.Success<PushDecision> success) {
                return perform(rendered, success.content());
              }

              @Override
              public Step failure(ApiResult.Failure<PushDecision> failure) {
                return failed(rendered, failure.reason(), false);
              }
            });
  }

  /**
   * The outcome of a dashboard.
   *
   * @param fatal whether the same failure awaits the other dashboards
   */
  record Step(DashboardOutcome outcome, boolean fatal) {

    static Step of(DashboardOutcome outcome) {
      return new Step(outcome, false);
    }
  }

  private Step perform(RenderedDashboard rendered, PushDecision decision) {
    return decision.accept(
        new PushDecision.Visitor<Step>() {
          @Override
          public Step save(PushDecision.Save save) {
            return policy.dryRun() ? dryRun(rendered, save) : savedOrRetried(rendered, save);
          }

          @Override
          public Step keep(PushDecision.Keep keep) {
            return Step.of(keep.outcome());
          }
        });
  }

  private Step dryRun(RenderedDashboard rendered, PushDecision.Save decision) {
    ApiResult<SaveResponse> result = target.grafana().dryRun(saver.request(rendered, decision));
    return result
        .failure()
        .filter(failure -> failure.kind() != Kind.UNSUPPORTED)
        .map(refusal -> failed(rendered, refusal, false))
        .orElseGet(() -> Step.of(decision.outcome().withNotes(DashboardSaver.warnings(result))));
  }

  private Step savedOrRetried(RenderedDashboard rendered, PushDecision.Save decision) {
    Result result = saver.save(rendered, decision);
    if (result instanceof Result.ChangedInBetween changed) {
      return changedInBetween(rendered, decision, changed.live());
    }
    return step(rendered, decision, result);
  }

  private Step step(RenderedDashboard rendered, PushDecision.Save decision, Result result) {
    if (result instanceof Result.Saved saved) {
      return Step.of(decision.outcome().withNotes(saved.notes()));
    }
    if (result instanceof Result.NotSaved failure) {
      return failed(rendered, failure.failure(), failure.unknown());
    }
    return Step.of(inBetween(rendered));
  }

  /** A dashboard that was not listed may be an old one of ours; another is a conflict. */
  private Step changedInBetween(
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

  private static Step failed(RenderedDashboard rendered, RequestFailure failure, boolean unknown) {
    String reason =
        failure.message() + (unknown ? "; it is unknown whether the dashboard was saved" : "");
    String next = unknown ? "push again: it compares before it saves" : failure.next();
    return new Step(
        PushDecider.outcome(rendered, State.FAILED).withReason(reason, next),
        awaitsOthers(failure));
  }

  /** Whether the server or the account has a problem, not the dashboard. */
  private static boolean awaitsOthers(RequestFailure failure) {
    return switch (failure.kind()) {
      case HOST_UNKNOWN, CONNECTION_REFUSED, NO_ROUTE, TLS_FAILURE, CONNECT_TIMEOUT -> true;
      case UNSUPPORTED, NOT_READY -> true;
      case UNAUTHORIZED -> failure.status() != FORBIDDEN;
      case LIMIT_EXCEEDED -> failure.status() != TOO_LARGE;
      case CONNECTION_RESET, RESPONSE_TIMEOUT, RESPONSE_TOO_LARGE -> false;
      case NOT_FOUND, CONFLICT, INVALID_REQUEST, SERVER_ERROR, INVALID_RESPONSE -> false;
    };
  }
}
